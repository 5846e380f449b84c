package io.infull.generate.truth;

import io.infull.generate.plan.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Numerators and denominators as the truth file has them. */
final class Ratios {
    private final ConditionTally conditions;
    private final Optional<Needs> needs;

    /** @param needs present where the exports lack something */
    Ratios(ConditionTally conditions, Optional<Needs> needs) {
        this.conditions = conditions;
        this.needs = needs;
    }

    Map<String, Object> of(Stream<Kpi> kpis, KpiTally tally) {
        Map<String, Object> content = new LinkedHashMap<>();
        kpis.forEach(kpi -> content.put(kpi.label(), of(kpi, tally)));
        return content;
    }

    private Map<String, Object> of(Kpi kpi, KpiTally tally) {
        Optional<String> missing = needs.flatMap(found -> found.missing(kpi));
        if (missing.isPresent()) {
            return Map.of("not_measurable", missing.get());
        }
        boolean isMeasurable = needs.isPresent() || conditions.isMeasurable(kpi);
        Map<String, Object> ratio = new LinkedHashMap<>();
        ratio.put("numerator", isMeasurable ? figure(kpi, tally.numerator(kpi)) : 0);
        ratio.put("denominator", isMeasurable ? figure(kpi, tally.denominator(kpi)) : 0);
        return ratio;
    }

    private static Number figure(Kpi kpi, long counted) {
        return kpi.isMoney() ? Money.ofCents(counted) : (Number) counted;
    }
}
