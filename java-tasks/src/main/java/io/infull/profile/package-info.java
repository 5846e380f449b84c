/**
 * The command {@code profile}: it reads a sample of a file that no contract claims, and proposes a contract with the
 * evidence for each guess. This is the only package that guesses.
 *
 * <p>Imports: {@code cli}, {@code error}, {@code log}, {@code ops}.
 */
package io.infull.profile;
