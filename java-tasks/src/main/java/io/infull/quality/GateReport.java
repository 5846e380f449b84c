package io.infull.quality;

import io.infull.cli.Outcome;
import io.infull.error.ExitCode;
import io.infull.ops.Publication;
import io.infull.ops.Publication.State;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The decision of the gate about a publication, with its reasons. */
public final class GateReport {

    private final Publication publication;
    private final List<CheckResult> results;
    private final SortedSet<String> changedTables;

    /**
     * @param changedTables raw tables that changed after the candidate was begun, so that views on them show other rows
     */
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

    /** Nothing failed, but a figure moved so much that a person has to accept it. */
    public boolean isHeld() {
        return !isRefused() && count(Verdict.held) > 0;
    }

    /** Whether readers may see it, or see it already. */
    public boolean isPassed() {
        return !isRefused() && !isHeld();
    }

    State state() {
        if (isRefused()) {
            return State.refused;
        }
        return isHeld() ? State.held : State.passed;
    }

    /** Names of the checks that failed, in the order in which they ran. */
    public List<String> failedChecks() {
        return checks(Verdict.failed);
    }

    private List<String> checks(Verdict verdict) {
        return results.stream()
                .filter(result -> result.verdict() == verdict)
                .map(CheckResult::check)
                .toList();
    }

    /** The outcome of a command that ran the gate. */
    public Outcome outcome() {
        Outcome outcome = new Outcome(
                exitCode(),
                sentence(),
                Map.of(
                        "publication", publication.id(),
                        "checks", results.size(),
                        "passed", count(Verdict.passed),
                        "warned", count(Verdict.warned),
                        "failed", count(Verdict.failed)));
        return count(Verdict.held) > 0 ? outcome.with("held", count(Verdict.held)) : outcome;
    }

    private ExitCode exitCode() {
        if (wasPublishedBefore()) {
            return ExitCode.NOTHING_TO_DO;
        }
        return isPassed() ? ExitCode.DONE : ExitCode.DATA_REFUSED;
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
        if (isHeld()) {
            return "Held for a person in run " + publication.runId() + ": " + checks(Verdict.held)
                    + ". Look at what moved (status), then mend the data, or run: publish --accept \"reason\"";
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
