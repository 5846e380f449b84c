/**
 * Loads one file in one transaction: its rows, its rejected rows and its row of the ledger.
 *
 * <p>Imports: {@code db}, {@code error}, {@code load.raw}, {@code ops}, {@code source.account},
 * {@code source.bytes}, {@code source.contract}, {@code source.csv}, {@code source.landing},
 * {@code source.row}, {@code source.value}. A room of {@code load}.
 */
package io.infull.load.file;
