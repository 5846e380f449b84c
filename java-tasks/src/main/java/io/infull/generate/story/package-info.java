/**
 * What happens in the generated time, and to whom: drawn before the first order. Knows subjects by their index and imports
 * nothing of the other rooms.
 */
package io.infull.generate.story;
