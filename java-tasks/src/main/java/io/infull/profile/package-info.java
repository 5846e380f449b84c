/** Looks at a file that no contract knows and proposes one, with the evidence for each guess. Nothing else guesses. */
package io.infull.profile;
