package io.infull.quality;

import io.infull.cli.Outcome;
import io.infull.error.ExitCode;
import io.infull.ops.Publication;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What the gate decided about a publication, and why. */
public final class GateReport {

    private final Publication publication;
    private final List<CheckResult> results;
    private final SortedSet<String> changedTables;

    /** @param changedTables raw tables that changed after the candidate was begun: views on them show other rows */
    GateReport(Publication publication, List<CheckResult> results, SortedSet<String> changedTables) {
        this.publication = publication;
        this.results = List.copyOf(results);
        this.changedTables = changedTables;
    }

    /** Readers see this publication already, so there was nothing to decide. */
    public boolean wasPublishedBefore() {
        return publication.state() == Publication.State.published;
    }

    /** At least one check of severity error failed. */
    public boolean isRefused() {
        return count(Verdict.failed) > 0;
    }

    public long publicationId() {
        return publication.id();
    }

    /** Names of the checks that failed, in the order in which they ran. */
    public List<String> failedChecks() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.failed)
                .map(CheckResult::check)
                .toList();
    }

    /** How a command that ran the gate ends. */
    public Outcome outcome() {
        return new Outcome(
                exitCode(),
                sentence(),
                Map.of(
                        "publication", publication.id(),
                        "checks", results.size(),
                        "passed", count(Verdict.passed),
                        "warned", count(Verdict.warned),
                        "failed", count(Verdict.failed)));
    }

    private ExitCode exitCode() {
        if (wasPublishedBefore()) {
            return ExitCode.NOTHING_TO_DO;
        }
        return isRefused() ? ExitCode.DATA_REFUSED : ExitCode.DONE;
    }

    private String sentence() {
        if (wasPublishedBefore()) {
            return "Nothing to test: publication " + publication.id() + " is published already";
        }
        long failed = count(Verdict.failed);
        if (failed > 0) {
            return "Cannot publish: " + failed + (failed == 1 ? " check" : " checks") + " failed in run "
                    + publication.runId() + ": " + failedChecks() + changes();
        }
        return "Passed " + count(Verdict.passed) + " checks, " + count(Verdict.warned) + " warned";
    }

    private String changes() {
        return changedTables.isEmpty()
                ? ""
                : ". Raw tables changed since the candidate was built: " + changedTables
                        + ". Run transform and test again before you look for the cause";
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
