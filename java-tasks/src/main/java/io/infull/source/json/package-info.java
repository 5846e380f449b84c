/**
 * Records and fields of JSON files, lists and members without a column included.
 *
 * <p>Imports: {@code log}, {@code source.account}, {@code source.bytes}, {@code source.contract},
 * {@code source.record}, {@code source.value}. A room of {@code source}.
 */
package io.infull.source.json;
