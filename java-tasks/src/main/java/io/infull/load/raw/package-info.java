/**
 * Writes rows to the raw tables: directly or by way of a staging table, in the mode of their source.
 *
 * <p>Imports: {@code db}, {@code error}, {@code ops}, {@code source.account}, {@code source.bytes},
 * {@code source.contract}, {@code source.landing}, {@code source.record}, {@code source.row}. A room of
 * {@code load}.
 */
package io.infull.load.raw;
