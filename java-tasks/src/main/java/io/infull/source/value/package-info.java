/**
 * The types of values: what they accept, how they are written for PostgreSQL, and which repairs they count.
 *
 * <p>Imports: {@code error}, {@code source.bytes}, {@code source.number}, {@code source.time}. A room of
 * {@code source}.
 */
package io.infull.source.value;
