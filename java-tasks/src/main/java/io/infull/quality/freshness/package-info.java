/**
 * How old the data of each source is at the as-of date, and whether that is too old. Reads the ledger and the raw tables,
 * never the clock. Imports {@code db} and {@code project}; the gate makes check results of what it finds.
 */
package io.infull.quality.freshness;
