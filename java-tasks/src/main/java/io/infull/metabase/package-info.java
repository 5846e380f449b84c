/**
 * The command {@code metabase}: it creates the tiles as questions and a dashboard in Metabase, through its REST API. It
 * computes from the board what should be there, reads what is there, and writes what differs.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code error}, {@code log}, {@code project.board},
 * {@code project.kpi}.
 */
package io.infull.metabase;
