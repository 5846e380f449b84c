package io.infull.generate.policy;

import java.util.List;

/** Which policy decides an order. */
public final class ServicePolicies {
    private final List<ServicePolicy> policies;

    ServicePolicies(List<ServicePolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** The most specific one that covers the order. One covers every order. */
    public ServicePolicy of(Covered order) {
        return policies.stream()
                .filter(policy -> policy.covers(order))
                .max(ServicePolicy.LEAST_SPECIFIC_FIRST)
                .orElseThrow();
    }

    /** As they are listed. */
    public List<ServicePolicy> inOrder() {
        return policies;
    }
}
