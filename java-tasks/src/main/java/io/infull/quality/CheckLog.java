package io.infull.quality;

import io.infull.log.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Logs one line per check. It contains keys of offending rows, but no other contents of them. */
final class CheckLog {

    private static final Logger LOG = LoggerFactory.getLogger(CheckLog.class);
    private static final int KEYS = 5;

    private CheckLog() {}

    static void log(CheckResult result) {
        LOG.atLevel(level(result.verdict()))
                .addKeyValue("event", event(result.verdict()))
                .addKeyValue("check", result.check())
                .addKeyValue("model", result.checked().model().orElse(null))
                .addKeyValue("failures", result.failures())
                .addKeyValue(
                        "keys",
                        result.rows().stream()
                                .limit(KEYS)
                                .map(OffendingRow::key)
                                .toList())
                .log("Check {} {}: {}", result.check(), result.verdict(), result.message());
    }

    private static Level level(Verdict verdict) {
        return switch (verdict) {
            case passed -> Level.INFO;
            case warned -> Level.WARN;
            case held, failed -> Level.ERROR;
        };
    }

    private static String event(Verdict verdict) {
        return switch (verdict) {
            case passed -> Event.CHECK_PASSED;
            case warned -> Event.CHECK_WARNED;
            case held -> Event.CHECK_HELD;
            case failed -> Event.CHECK_FAILED;
        };
    }
}
