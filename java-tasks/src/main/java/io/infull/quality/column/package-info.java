/**
 * The SQL that counts rows which offend the tests of columns.
 *
 * <p>Imports: {@code db}, {@code project}. A room of {@code quality}.
 */
package io.infull.quality.column;
