/**
 * How numbers are written: signs, separators, currency signs, and the digits in the bytes of a field.
 *
 * <p>Imports: none. A room of {@code source}.
 */
package io.infull.source.number;
