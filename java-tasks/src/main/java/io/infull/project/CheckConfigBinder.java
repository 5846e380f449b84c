package io.infull.project;

import io.infull.error.Problems;
import io.infull.project.file.ModelFile;
import java.util.Optional;

/** Reads severity, where, warn_if and error_if. A check that could never fail is a problem. */
final class CheckConfigBinder {

    private final Problems problems;

    CheckConfigBinder(Problems problems) {
        this.problems = problems;
    }

    /** @param where file and line, for messages */
    CheckConfig bind(ModelFile.CheckConfigEntry entry, String where) {
        if (entry == null) {
            return CheckConfig.USUAL;
        }
        CheckConfig config = new CheckConfig(
                severity(entry.severity(), where),
                entry.where() == null ? "" : entry.where().strip(),
                threshold("warn_if", entry.warnIf(), where),
                threshold("error_if", entry.errorIf(), where));
        if (!config.canFail()) {
            problems.add("Check in " + where + " can never fail: no count of rows reaches warn_if " + config.warnIf()
                    + " or error_if " + config.errorIf());
            return config;
        }
        checkReach("warn_if", config.warnIf(), where);
        checkReach("error_if", config.errorIf(), where);
        return config;
    }

    private void checkReach(String key, Threshold threshold, String where) {
        if (!threshold.canBeReached()) {
            problems.add("Never reached: " + key + " " + threshold + " in " + where
                    + ". Rows are counted from 0, and a share is at most 100%");
        }
    }

    private Severity severity(String text, String where) {
        if (text == null || text.equals("error")) {
            return Severity.error;
        }
        if (text.equals("accept")) {
            return Severity.accept;
        }
        if (!text.equals("warn")) {
            problems.add("Unknown severity '" + text + "' in " + where + ". Known severities: [accept, error, warn]");
        }
        return Severity.warn;
    }

    private Threshold threshold(String key, String text, String where) {
        if (text == null) {
            return Threshold.ANY;
        }
        Optional<Threshold> parsed = Threshold.parse(text);
        if (parsed.isEmpty()) {
            problems.add("Cannot read " + key + " '" + text + "' in " + where
                    + ": expected a condition like >10, > 1% or > 10% and > 20");
        }
        return parsed.orElse(Threshold.ANY);
    }
}
