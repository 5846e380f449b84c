package io.infull.project.kpi;

/**
 * What figures are grouped and filtered by.
 *
 * @param name for pages and filters, like customer
 * @param column of the marts that KPIs count, of kpi_values, and of tiles; a text
 * @param grain line when only lines have it: the lines of an order can have several values; null when orders have it, too
 * @param description of the column
 */
public record Dimension(String name, String column, String grain, String description) {

    /** The value of rows that have none. */
    static final String UNKNOWN = "'unknown'";

    boolean isKnownTo(String kpiGrain) {
        return grain == null || grain.equals(kpiGrain);
    }
}
