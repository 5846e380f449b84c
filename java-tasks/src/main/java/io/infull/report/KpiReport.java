package io.infull.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of one publication, read at one instant.
 *
 * @param kpis in the order that their yml files declare
 * @param linesByState order lines by fulfillment state, so that lines outside of the denominators are counted, too
 * @param maturingLines order lines that are not mature, by the day on which they will be
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
