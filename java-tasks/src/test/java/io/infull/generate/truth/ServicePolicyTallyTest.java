package io.infull.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.Orders;
import io.infull.generate.order.Scenario;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.generate.policy.PolicyCases;
import io.infull.project.freshness.CalendarFile;
import io.infull.testing.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ServicePolicyTallyTest {

    /** But for the policy of a pack that generated orders are not of. */
    @Test
    void everyPolicyDecidesLines() throws IOException {
        GenerationPlan plan = Plans.defaults()
                .withLines(6_000)
                .withPolicies(PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR)))
                .plan();
        ServicePolicyTally tally = new ServicePolicyTally(plan);
        new Orders(Scenario.draw(plan)).forEach(order -> tally.count(LoadedOrder.of(order)));
        assertThat(tally.byPolicy()).hasSizeGreaterThan(10).allSatisfy((policy, figures) -> assertThat(
                        figures.kpis().denominator(Kpi.LINE_OTIF) > 0)
                .as(policy)
                .isEqualTo(!policy.equals("other_pack")));
    }
}
