/**
 * The command {@code profile}: it reads a sample of a file that no contract claims, and proposes a contract with the
 * evidence for each guess. This is the only package that guesses. Whether a form reads a value is asked of
 * {@code source}, and each proposal is tried with the parser of {@code load}.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code ops}, {@code profile.name}, {@code profile.value},
 * {@code source.account}, {@code source.binding}, {@code source.contract}, {@code source.landing}, {@code source.row},
 * {@code source.sheet}.
 */
package io.infull.profile;
