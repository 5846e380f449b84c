package io.infull.cli;

import io.infull.error.ExitCode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a command ended and what it counted.
 *
 * @param sentence for people
 * @param counts for machines: fields of {@code cmd_result}
 */
public record Outcome(ExitCode exitCode, String sentence, Map<String, Object> counts) {

    public Outcome {
        counts = Map.copyOf(counts);
    }

    public static Outcome done(String sentence) {
        return new Outcome(ExitCode.DONE, sentence, Map.of());
    }

    public static Outcome nothingToDo(String sentence) {
        return new Outcome(ExitCode.NOTHING_TO_DO, sentence, Map.of());
    }

    public Outcome with(String name, Object count) {
        Map<String, Object> more = new TreeMap<>(counts);
        more.put(name, count);
        return new Outcome(exitCode, sentence, more);
    }

    public Outcome with(Map<String, Object> others) {
        Map<String, Object> more = new TreeMap<>(counts);
        more.putAll(others);
        return new Outcome(exitCode, sentence, more);
    }
}
