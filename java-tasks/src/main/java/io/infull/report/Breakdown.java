package io.infull.report;

/** The scope of a KPI figure; names as in column {@code scope} of {@code kpi_targets}. */
public enum Breakdown {
    OVERALL("overall", "All"),
    CITY("city", "City"),
    CUSTOMER("customer", "Customer");

    private final String scope;
    private final String heading;

    Breakdown(String scope, String heading) {
        this.scope = scope;
        this.heading = heading;
    }

    String scope() {
        return scope;
    }

    String heading() {
        return heading;
    }
}
