/**
 * Lists and exports rejected rows, and loads them when they are repaired.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code load.file}, {@code load.raw}, {@code ops},
 * {@code source.account}, {@code source.binding}, {@code source.contract}, {@code source.csv}, {@code source.landing},
 * {@code source.record}, {@code source.row}. A room of {@code load}.
 */
package io.infull.load.rejects;
