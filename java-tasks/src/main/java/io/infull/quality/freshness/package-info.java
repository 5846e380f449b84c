/**
 * How old the data of each source is at the as-of date, and whether that is too old. It reads the ledger and the raw
 * tables, and never the clock.
 *
 * <p>Imports: {@code db}, {@code project.freshness}. A room of {@code quality}: the gate turns its findings into
 * check results.
 */
package io.infull.quality.freshness;
