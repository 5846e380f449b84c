/**
 * The text of a file: without compression, with its encoding, without a byte order mark.
 *
 * <p>Imports: {@code source.account}, {@code source.bytes}, {@code source.contract}, {@code source.landing},
 * {@code source.sheet}. A room of {@code source}.
 */
package io.infull.source.unpack;
