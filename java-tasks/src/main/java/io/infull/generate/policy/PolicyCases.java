package io.infull.generate.policy;

import io.infull.project.freshness.WorkingDays;
import java.util.List;

/**
 * Which policies generated data has cases for, and the days that they count by.
 *
 * @param policies each judges every line
 * @param servicePolicies one of them decides each order
 */
public record PolicyCases(List<Policy> policies, ServicePolicies servicePolicies, WorkingDays workingDays) {
    public PolicyCases {
        policies = List.copyOf(policies);
    }

    /** For every policy of the two lists. */
    public static PolicyCases listed(WorkingDays workingDays) {
        return new PolicyCases(PolicyList.read(), ServicePolicyList.read(), workingDays);
    }
}
