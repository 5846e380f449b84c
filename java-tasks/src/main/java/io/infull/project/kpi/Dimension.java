package io.infull.project.kpi;

/**
 * What figures are grouped and filtered by.
 *
 * @param name in addresses and filters, like customer
 * @param column of the marts that KPIs count, of kpi_values, and of tiles; a text
 * @param title for people, like Customer
 * @param plural several of them, like customers
 * @param many when it can have thousands of values; else null
 * @param grain line when only lines have it: the lines of an order can have several values; null when orders have it, too
 * @param description of the column
 */
public record Dimension(
        String name, String column, String title, String plural, Many many, String grain, String description) {

    /** @param within the name of a dimension of which each value belongs to one value; null when there is none */
    record Many(String within) {}

    public Dimension {
        title = title == null ? name : title;
        plural = plural == null ? name : plural;
    }

    /** The value of rows that have none. */
    static final String UNKNOWN = "'unknown'";

    public boolean isMany() {
        return many != null;
    }

    /** The name of the dimension that a value belongs to one value of; null when there is none. */
    public String within() {
        return many == null ? null : many.within();
    }

    /** The description of its column in figures of a grain. */
    String description(String ofGrain) {
        return isKnownTo(ofGrain) ? description : "Null: the lines of an order can have several.";
    }

    /** Whether figures of a grain have it. */
    public boolean isKnownTo(String kpiGrain) {
        return grain == null || grain.equals(kpiGrain);
    }
}
