/**
 * Boards and their tiles, with the comparisons and shared cards that a board declares.
 *
 * <p>Imports: {@code db}, {@code error}, {@code project.file}, {@code project.kpi}, {@code project.sql}. A
 * room of {@code project}.
 */
package io.infull.project.board;
