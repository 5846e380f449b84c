/**
 * The declared forms of dates and times: parsed with java.time, and read from bytes where a form is common.
 *
 * <p>Imports: {@code source.bytes}. A room of {@code source}.
 */
package io.infull.source.time;
