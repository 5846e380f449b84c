/**
 * The entries of a contract for the values of a column: type, forms, repairs, values that mean none, each with its
 * evidence. Whether a form reads a value is asked of {@code source}.
 *
 * <p>Imports: {@code log}, {@code source.number}, {@code source.time}, {@code source.value}.
 */
package io.infull.profile.value;
