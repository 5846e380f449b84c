/**
 * What can be said of the SQL of a project before anything is built: each select becomes a view in pg_temp, in a
 * transaction that is undone. PostgreSQL then knows its columns and everything that it calls.
 *
 * <p>Imports {@code project}, {@code ops}, {@code db} and {@code error}. Only {@code transform} uses it.
 */
package io.infull.transform.trial;
