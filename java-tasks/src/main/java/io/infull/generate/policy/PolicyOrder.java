package io.infull.generate.policy;

import java.util.List;

/**
 * What a policy looks at of an order.
 *
 * @param lines those that are known
 * @param lacksLine some of its lines are unknown, so the order cannot be judged as a whole
 */
public record PolicyOrder(List<PolicyLine> lines, boolean lacksLine) {
    public PolicyOrder {
        lines = List.copyOf(lines);
    }
}
