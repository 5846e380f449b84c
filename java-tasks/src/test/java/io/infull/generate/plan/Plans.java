package io.infull.generate.plan;

import io.infull.generate.policy.PolicyCases;
import java.time.LocalDate;
import java.util.Set;

/** Plans of tests, changed by name: {@code Plans.defaults().withLines(300).plan()}. */
public record Plans(GenerationPlan plan) {

    public static Plans defaults() {
        return new Plans(GenerationPlan.defaults());
    }

    public static Plans of(GenerationPlan plan) {
        return new Plans(plan);
    }

    public Plans withSeed(long seed) {
        return changed(seed, plan.planned(), plan.size(), plan.rates());
    }

    public Plans withFirstDay(LocalDate day) {
        return with(new PlannedDays(day, plan.days()));
    }

    public Plans withDays(int days) {
        return with(new PlannedDays(plan.firstDay(), days));
    }

    public Plans withLines(long lines) {
        return with(new PlannedSize(lines, plan.customers(), plan.products()));
    }

    public Plans withCustomers(int customers) {
        return with(new PlannedSize(plan.lines(), customers, plan.products()));
    }

    public Plans withProducts(int products) {
        return with(new PlannedSize(plan.lines(), plan.customers(), products));
    }

    public Plans withRates(Rates rates) {
        return changed(plan.seed(), plan.planned(), plan.size(), rates);
    }

    public Plans withStory(boolean story) {
        return of(plan.withStory(story));
    }

    public Plans withPolicies(PolicyCases cases) {
        return of(plan.withPolicies(cases));
    }

    public Plans without(Set<Omission> lacking) {
        return of(plan.without(lacking));
    }

    public Plans withShipmentsUntil(LocalDate day) {
        return of(plan.withShipmentsUntil(day));
    }

    private Plans with(PlannedDays days) {
        return changed(plan.seed(), days, plan.size(), plan.rates());
    }

    private Plans with(PlannedSize size) {
        return changed(plan.seed(), plan.planned(), size, plan.rates());
    }

    private Plans changed(long seed, PlannedDays days, PlannedSize size, Rates rates) {
        return of(new GenerationPlan(seed, days, size, rates, plan.story(), plan.policies(), plan.exports()));
    }
}
