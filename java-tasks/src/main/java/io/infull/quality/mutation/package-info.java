/**
 * Measures how strong the gate is: it corrupts data in a copy and counts what the checks notice.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code ops}, {@code project}, {@code quality}, {@code work}. A
 * room of {@code quality}: only {@code quality.command} imports it.
 */
package io.infull.quality.mutation;
