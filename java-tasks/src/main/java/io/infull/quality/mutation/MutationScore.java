package io.infull.quality.mutation;

import io.infull.cli.Columns;
import io.infull.cli.Outcome;
import io.infull.error.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results of a number of mutations.
 *
 * @param idle empty when only some mutations were tried, because another one may make a check fail
 */
public record MutationScore(List<Finding> findings, IdleChecks idle) {

    private static final int GOAL_PERCENT = 95;

    /** One row per mutation, the missed ones last. */
    public String table() {
        return new Columns<Finding>()
                .left("Mutation", finding -> finding.mutation().name())
                .left("Outcome", finding -> finding.kind().name().replace('_', ' '))
                .left("Seen by", Finding::seenBy)
                .of(findings.stream()
                        .sorted((one, other) -> one.kind().compareTo(other.kind()))
                        .toList())
                .toString();
    }

    /**
     * Refused when a mutation passed without an explanation, or when too many passed; a configuration error when no
     * mutation made a check fail.
     */
    public Outcome outcome() {
        long tried = findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.changes_nothing)
                .count();
        long missed = findings.stream().filter(Finding::isMissed).count();
        List<String> unexplained = findings.stream()
                .filter(Finding::isUnexplained)
                .map(finding -> finding.mutation().name())
                .toList();
        double percent = tried == 0 ? 0 : 100.0 * (tried - missed) / tried;
        String caught = String.format(
                Locale.ROOT, "The gate caught %d of %d mutations (%.1f %%)", tried - missed, tried, percent);
        // When only a few are drawn, a single one is already more than the share that may pass.
        boolean isStrong = unexplained.isEmpty() && (percent >= GOAL_PERCENT || missed == 1);
        String sentence = isStrong
                ? caught
                : caught + ": expected " + GOAL_PERCENT
                        + " % or more, and each miss explained, but found no word about " + unexplained
                        + ". Add a check, or say under unseen why none can see it";
        boolean hasIdle = !idle.isNone();
        return new Outcome(
                exitCode(isStrong, hasIdle),
                hasIdle ? sentence + ". " + idle.sentence() : sentence,
                Map.of(
                        "mutations",
                        tried,
                        "missed",
                        missed,
                        "idle_checks",
                        idle.dead().size()));
    }

    private static ExitCode exitCode(boolean isStrong, boolean hasIdle) {
        if (!isStrong) {
            return ExitCode.DATA_REFUSED;
        }
        return hasIdle ? ExitCode.CONFIGURATION : ExitCode.DONE;
    }
}
