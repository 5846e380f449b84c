package io.infull.generate.truth;

import io.infull.generate.plan.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Numerators and denominators as the truth file has them. */
final class Ratios {
    private final ConditionTally conditions;

    Ratios(ConditionTally conditions) {
        this.conditions = conditions;
    }

    Map<String, Object> of(Stream<Kpi> kpis, KpiTally tally) {
        Map<String, Object> content = new LinkedHashMap<>();
        kpis.forEach(kpi -> {
            boolean isMeasurable = conditions.isMeasurable(kpi);
            Map<String, Object> ratio = new LinkedHashMap<>();
            ratio.put("numerator", isMeasurable ? figure(kpi, tally.numerator(kpi)) : 0);
            ratio.put("denominator", isMeasurable ? figure(kpi, tally.denominator(kpi)) : 0);
            content.put(kpi.label(), ratio);
        });
        return content;
    }

    private static Number figure(Kpi kpi, long counted) {
        return kpi.isMoney() ? Money.ofCents(counted) : (Number) counted;
    }
}
