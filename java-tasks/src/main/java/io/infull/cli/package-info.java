/**
 * What all commands have in common: options, settings, the first and the last log line, exit codes, and the connection
 * of a command that writes.
 *
 * <p>Imports: {@code db}, {@code error}, {@code log}, {@code ops}, {@code stop}.
 */
package io.infull.cli;
