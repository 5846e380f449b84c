/**
 * Records in the bytes of a file, and their fields by name. The formats extend it.
 *
 * <p>Imports: {@code source.account}, {@code source.bytes}, {@code source.contract}, {@code source.value}. A room
 * of {@code source}.
 */
package io.infull.source.record;
