package io.infull.project.kpi;

/**
 * What figures are grouped and filtered by.
 *
 * @param name in addresses and filters, like customer
 * @param column of the marts that KPIs count, of kpi_values, and of tiles; a text
 * @param title for people, like Customer
 * @param plural several of them, like customers
 * @param grain line when only lines have it: the lines of an order can have several values; null when orders have it, too
 * @param description of the column
 */
public record Dimension(String name, String column, String title, String plural, String grain, String description) {

    public Dimension {
        title = title == null ? name : title;
        plural = plural == null ? name : plural;
    }

    /** The value of rows that have none. */
    static final String UNKNOWN = "'unknown'";

    /** Whether figures of a grain have it. */
    public boolean isKnownTo(String kpiGrain) {
        return grain == null || grain.equals(kpiGrain);
    }
}
