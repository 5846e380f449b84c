package io.infull.endtoend;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Omission;
import io.infull.generate.plan.Plans;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import io.infull.generate.policy.PolicyCases;
import io.infull.project.freshness.CalendarFile;
import io.infull.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** Generated landing files that are small enough for a test and rich enough for every rule. */
final class SmallLanding {

    /** Last day of the generated data. */
    static final String AS_OF = "2026-05-31";

    private SmallLanding() {}

    static Path in(Path folder, long lines) {
        return in(folder, Plans.defaults().withLines(lines).plan());
    }

    /** With the columns that policies and perfect orders ask for. */
    static Path withPolicyColumns(Path folder, long lines) {
        PolicyCases cases = PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR));
        return in(folder, Plans.defaults().withLines(lines).withPolicies(cases).plan());
    }

    /** In files that lack something. */
    static Path without(Path folder, long lines, Set<Omission> omissions) {
        // With many lines that were complete by the promise and got more after it: quantities decide whether these are
        // in time.
        Rates rates = Rates.defaults().with(Rate.OVER_SHIPPED, 0.5).with(Rate.SPLIT, 0.6);
        return in(
                folder,
                Plans.defaults()
                        .withLines(lines)
                        .withRates(rates)
                        .without(omissions)
                        .plan());
    }

    /** With rows that load rejects, fewer than the contracts allow, and the columns of policies. */
    static Path withUnreadableRows(Path folder, long lines) {
        PolicyCases cases = PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR));
        Rates rates = Rates.defaults()
                .with(Rate.UNREADABLE_ORDER_ROWS, 0.006)
                .with(Rate.UNREADABLE_SHIPMENT_ROWS, 0.006)
                // so that there is too much for who minds that
                .with(Rate.OVER_SHIPPED, 0.15);
        return in(
                folder,
                Plans.defaults()
                        .withLines(lines)
                        .withRates(rates)
                        .withPolicies(cases)
                        .plan());
    }

    /** With lines of nothing and shipments of no order, fewer than the gate allows, and the columns of policies. */
    static Path withOddRows(Path folder, long lines) {
        PolicyCases cases = PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR));
        Rates rates = Rates.defaults().with(Rate.NOTHING_ORDERED, 0.03).with(Rate.ORPHAN_SHIPMENTS, 0.008);
        return in(
                folder,
                Plans.defaults()
                        .withLines(lines)
                        .withRates(rates)
                        .withPolicies(cases)
                        .plan());
    }

    /** Of shipments until a day. */
    static Path withShipmentsUntil(Path folder, long lines, LocalDate day) {
        return in(
                folder,
                Plans.defaults().withLines(lines).withShipmentsUntil(day).plan());
    }

    private static Path in(Path folder, GenerationPlan plan) {
        try {
            new LandingGenerator()
                    .generate(plan, folder.resolve("landing"), folder.resolve("truth.json"), written -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("landing");
    }
}
