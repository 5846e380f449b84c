/**
 * The command {@code migrate}: it applies the migrations of the warehouse.
 *
 * <p>Imports: {@code cli}, {@code db}, {@code ops}.
 */
package io.infull.migrate;
