/**
 * A contract as it is written: sources, targets, columns, dialects, limits.
 *
 * <p>Imports: {@code project.freshness}, {@code source.number}, {@code source.time}, {@code source.value}. A room
 * of {@code source}.
 */
package io.infull.source.contract;
