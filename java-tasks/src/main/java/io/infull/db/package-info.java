/**
 * All JDBC is here: connections, transactions, migrations, the writer lock, and the translation of SQL failures into
 * our errors.
 *
 * <p>Imports: {@code error}, {@code stop}.
 */
package io.infull.db;
