/**
 * The declared forms of dates and times, read from bytes.
 *
 * <p>Imports: none. A room of {@code source}.
 */
package io.infull.source.time;
