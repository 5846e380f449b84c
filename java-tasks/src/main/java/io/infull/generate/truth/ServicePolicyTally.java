package io.infull.generate.truth;

import io.infull.generate.order.LineColumns;
import io.infull.generate.order.LoadedOrder;
import io.infull.generate.order.OrderLine;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.policy.Covered;
import io.infull.generate.policy.Judgement;
import io.infull.generate.policy.MaturityTally;
import io.infull.generate.policy.OrderJudge;
import io.infull.generate.policy.PolicyCases;
import io.infull.generate.policy.PolicyOrder;
import io.infull.generate.policy.ServicePolicies;
import io.infull.generate.policy.ServicePolicy;
import io.infull.generate.policy.Term;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How lines fare under the service policy that decides them, where those of the plan hold, and which days are not mature. */
final class ServicePolicyTally {
    private final LocalDate asOfDate;
    private final Optional<ServicePolicies> policies;
    private final Map<String, Figures> byPolicy = new LinkedHashMap<>();

    /** What one policy decides. */
    record Figures(OrderJudge judge, KpiTally kpis, MissTally misses, MaturityTally maturity) {}

    ServicePolicyTally(GenerationPlan plan) {
        asOfDate = plan.asOfDate();
        policies = plan.policies().map(PolicyCases::servicePolicies);
        plan.policies().ifPresent(this::prepare);
    }

    private void prepare(PolicyCases cases) {
        for (ServicePolicy policy : cases.servicePolicies().inOrder()) {
            byPolicy.put(
                    policy.id(),
                    new Figures(
                            new OrderJudge(policy.policy(), cases.workingDays(), asOfDate),
                            new KpiTally(),
                            new MissTally(),
                            new MaturityTally(asOfDate, policy.graceDays())));
        }
    }

    void count(LoadedOrder order) {
        if (order.lines().isEmpty()) {
            return;
        }
        Figures figures = byPolicy.get(policies.orElseThrow().of(covered(order)).id());
        PolicyOrder seen = PolicyTally.seenByPolicies(order);
        List<Optional<Judgement>> judged = figures.judge.judge(seen);
        List<Optional<Term>> terms = figures.judge.terms(seen);
        for (int line = 0; line < judged.size(); line++) {
            Optional<Judgement> judgement = judged.get(line);
            OrderLine judgedLine = order.lines().get(line);
            judgement.ifPresent(found -> {
                PolicyTally.count(found, figures.kpis);
                figures.misses.count(judgedLine, found);
            });
            terms.get(line)
                    .filter(term -> term.deadline().isAfter(asOfDate) || judgement.isPresent())
                    .ifPresent(figures.maturity::count);
        }
    }

    /** In the order of the list of policies. */
    Map<String, Figures> byPolicy() {
        return byPolicy;
    }

    // All lines of an order are sent in the same mode.
    private static Covered covered(LoadedOrder order) {
        LineColumns columns = order.lines().get(0).columns().orElseThrow();
        return new Covered(
                order.order().customer().id(),
                columns.shippingMode(),
                order.order().date());
    }
}
