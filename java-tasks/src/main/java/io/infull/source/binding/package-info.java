/**
 * Binds contracts to the tables of the warehouse, and reports what does not fit.
 *
 * <p>Imports: {@code db}, {@code error}, {@code ops}, {@code project.file}, {@code source.contract}, {@code source.number},
 * {@code source.time}, {@code source.value}. A room of {@code source}.
 */
package io.infull.source.binding;
