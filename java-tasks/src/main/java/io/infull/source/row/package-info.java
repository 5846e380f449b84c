/**
 * Rows out of records: fields are repaired, checked and written for COPY, or the record is rejected.
 *
 * <p>Imports: {@code source.account}, {@code source.bytes}, {@code source.contract}, {@code source.csv},
 * {@code source.json}, {@code source.landing}, {@code source.record}, {@code source.sheet}, {@code source.unpack},
 * {@code source.value}. A room of {@code source}.
 */
package io.infull.source.row;
