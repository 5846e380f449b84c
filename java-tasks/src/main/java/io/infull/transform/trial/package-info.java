/**
 * Tries every select of a project before anything is built: each becomes a view in pg_temp, in a transaction that is
 * rolled back. PostgreSQL then knows its columns and everything that it calls.
 *
 * <p>Imports: {@code db}, {@code error}, {@code ops}, {@code project}, {@code project.board}, {@code project.file},
 * {@code project.kpi}, {@code project.sql}.
 * Only {@code transform} uses it.
 */
package io.infull.transform.trial;
