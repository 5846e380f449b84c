package io.infull.generate.truth;

import io.infull.generate.policy.MaturityTally;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sections of the truth file that are by policy. */
final class PolicySections {
    private final Truth truth;
    private final Ratios ratios;

    PolicySections(Truth truth, Ratios ratios) {
        this.truth = truth;
        this.ratios = ratios;
    }

    /** What each policy would find in all lines. */
    Map<String, Object> compared() {
        Map<String, Object> content = new LinkedHashMap<>();
        truth.policies()
                .byPolicy()
                .forEach((policy, tally) -> content.put(policy, ratios.of(PolicyTally.KPIS.stream(), tally)));
        return content;
    }

    /** What each policy finds in the lines that it decides. */
    Map<String, Object> deciding() {
        Map<String, Object> content = new LinkedHashMap<>();
        truth.servicePolicies().byPolicy().forEach((policy, figures) -> {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("kpis", ratios.of(PolicyTally.KPIS.stream(), figures.kpis()));
            found.put("miss_reasons", figures.misses().byReason());
            found.put("miss_causes", figures.misses().byCause());
            found.put("maturing", maturing(figures.maturity()));
            content.put(policy, found);
        });
        return content;
    }

    /** The promised days that are not mature under the policies of this repository. */
    Map<String, Object> maturing() {
        Map<String, Object> content = new LinkedHashMap<>();
        truth.maturity().byPolicy().forEach((policy, tally) -> content.put(policy, maturing(tally)));
        return content;
    }

    private static Map<String, Object> maturing(MaturityTally tally) {
        Map<String, Object> days = new LinkedHashMap<>();
        tally.days().forEach((promised, day) -> {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("lines", day.lines());
            found.put("mature_date", day.matureDate().toString());
            days.put(promised.toString(), found);
        });
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("grace_days", tally.graceDays());
        content.put("days", days);
        return content;
    }
}
