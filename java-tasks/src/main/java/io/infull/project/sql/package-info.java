/**
 * SQL texts: what they read, their words, and where an error is in them.
 *
 * <p>Imports: {@code db}, {@code error}. A room of {@code project}.
 */
package io.infull.project.sql;
