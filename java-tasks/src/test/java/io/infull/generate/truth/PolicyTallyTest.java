package io.infull.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.Orders;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.generate.policy.Judgement;
import io.infull.generate.policy.OrderJudge;
import io.infull.generate.policy.Policy;
import io.infull.generate.policy.PolicyCases;
import io.infull.generate.policy.PolicyOrder;
import io.infull.generate.policy.PolicyPair;
import io.infull.project.freshness.CalendarFile;
import io.infull.testing.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyTallyTest {
    private static final PolicyCases CASES = PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR));
    private static final GenerationPlan PLAN =
            Plans.defaults().withLines(6_000).withPolicies(CASES).plan();

    /** No field of a policy is without lines that it alone judges otherwise. */
    @Test
    void everyDifferenceOfTwoPoliciesFlipsLines() throws IOException {
        Map<PolicyPair, Integer> flips = new TreeMap<>();
        PolicyPair.listed().forEach(pair -> flips.put(pair, 0));
        new Orders(Scenario.draw(PLAN)).forEach(order -> {
            Map<String, List<Optional<Judgement>>> judged = judged(PolicyTally.seenByPolicies(LoadedOrder.of(order)));
            flips.replaceAll((pair, lines) -> lines + flipped(judged.get(pair.one()), judged.get(pair.other())));
        });
        assertThat(flips).isNotEmpty().allSatisfy((pair, lines) -> assertThat(lines)
                .as(pair.toString())
                .isPositive());
    }

    private static Map<String, List<Optional<Judgement>>> judged(PolicyOrder order) {
        Map<String, List<Optional<Judgement>>> judged = new TreeMap<>();
        for (Policy policy : CASES.policies()) {
            judged.put(policy.id(), new OrderJudge(policy, CASES.workingDays(), PLAN.asOfDate()).judge(order));
        }
        return judged;
    }

    private static int flipped(List<Optional<Judgement>> one, List<Optional<Judgement>> other) {
        int flipped = 0;
        for (int line = 0; line < one.size(); line++) {
            Optional<Boolean> isOtif = one.get(line).flatMap(Judgement::isOtif);
            Optional<Boolean> isOtherwise = other.get(line).flatMap(Judgement::isOtif);
            flipped += isOtif.isPresent() && isOtherwise.isPresent() && !isOtif.equals(isOtherwise) ? 1 : 0;
        }
        return flipped;
    }
}
