/**
 * Records and fields of CSV files.
 *
 * <p>Imports: {@code source.account}, {@code source.bytes}, {@code source.contract}, {@code source.record}, {@code source.value}. A room of
 * {@code source}.
 */
package io.infull.source.csv;
