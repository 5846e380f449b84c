/**
 * Buffers of bytes that grow, and rows in the binary format of COPY.
 *
 * <p>Imports: none. A room of {@code source}.
 */
package io.infull.source.bytes;
