package io.infull.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How a proposal was tried, in words.
 *
 * @param sentence for the log, without a point at its end
 * @param details one line each
 * @param tried records that were read with the proposal; 0 when it was not tried
 * @param rejected how many of them load would reject
 */
record Verdict(String sentence, List<String> details, long tried, long rejected) {

    private static final int MOST_REASONS = 5;
    private static final int LONGEST = 300;

    /** @param problem one line or several */
    static Verdict notTried(String why, String problem) {
        return new Verdict(
                "Not tried, because " + why,
                problem.lines().map(Verdict::shortened).toList(),
                0,
                0);
    }

    static Verdict of(Trial trial) {
        if (trial.records() == 0 && !trial.refusal().isEmpty()) {
            return new Verdict("load would refuse this file", List.of(shortened(trial.refusal())), 0, 0);
        }
        if (trial.records() == 0) {
            return new Verdict("The file has no records to try this with", List.of(), 0, 0);
        }
        long rejected = trial.rejected();
        String sentence = String.format(Locale.ROOT, "%,d of %,d records would be rejected", rejected, trial.records());
        List<String> details = new ArrayList<>();
        if (!trial.refusal().isEmpty()) {
            details.add("load would refuse the whole file, because " + trial.refusal());
        }
        trial.reasons().stream()
                .sorted(Comparator.comparingLong(reason -> -reason.records()))
                .limit(MOST_REASONS)
                .map(reason -> String.format(
                        Locale.ROOT, "%,d %s, first %s", reason.records(), reason.reason(), shortened(reason.first())))
                .forEach(details::add);
        if (trial.reasons().size() > MOST_REASONS) {
            details.add("and " + (trial.reasons().size() - MOST_REASONS) + " more reasons");
        }
        return new Verdict(sentence, details, trial.records(), rejected);
    }

    /** For the head of the proposal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add((details.isEmpty() ? "" : "CHECK: ") + sentence + (details.isEmpty() ? "" : ":"));
        details.forEach(detail -> lines.add("  " + detail));
        return lines;
    }

    private static String shortened(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) + "\u2026" : message;
    }
}
