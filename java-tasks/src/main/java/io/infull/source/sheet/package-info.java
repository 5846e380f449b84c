/**
 * Workbooks (.xlsx): the cells of a sheet as the text of a delimited file.
 *
 * <p>Imports: {@code error}, {@code source.account}, {@code source.bytes}, {@code source.contract}, {@code source.csv},
 * {@code source.record}, {@code source.value}. A room of {@code source}.
 */
package io.infull.source.sheet;
