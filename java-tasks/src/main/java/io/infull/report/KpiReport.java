package io.infull.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one publication says, read at one instant.
 *
 * @param kpis in the order that their models ask for
 * @param linesByState order lines by fulfillment state, so that what is outside the denominators is counted too
 * @param maturingLines order lines by the day from which on late shipments are no longer waited for; of mature ones there are none
 * @param rowsAfterAsOf rows by source that are dated after the as-of date, which no figure counts yet
 */
public record KpiReport(
        PublishedFacts publication,
        Breakdown by,
        List<KpiFigure> kpis,
        Map<String, Long> linesByState,
        Map<String, Long> maturingLines,
        Map<String, Long> rowsAfterAsOf,
        ContractBreaches contracts) {

    public KpiReport {
        kpis = List.copyOf(kpis);
        linesByState = Collections.unmodifiableMap(new LinkedHashMap<>(linesByState));
        maturingLines = Collections.unmodifiableMap(new LinkedHashMap<>(maturingLines));
        rowsAfterAsOf = Collections.unmodifiableMap(new LinkedHashMap<>(rowsAfterAsOf));
    }
}
