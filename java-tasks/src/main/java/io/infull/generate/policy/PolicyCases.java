package io.infull.generate.policy;

import io.infull.project.freshness.WorkingDays;
import java.util.List;

/** Which policies generated data has cases for, and the days that they count by. */
public record PolicyCases(List<Policy> policies, WorkingDays workingDays) {
    public PolicyCases {
        policies = List.copyOf(policies);
    }

    /** For every policy of the list. */
    public static PolicyCases listed(WorkingDays workingDays) {
        return new PolicyCases(PolicyList.read(), workingDays);
    }
}
