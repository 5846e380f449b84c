package io.infull.quality;

import io.infull.project.Model;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The inputs of models, by the names that unit tests use: a model by its name, a raw table as {@code raw.x}. */
record Inputs(Relations candidate, Relations raw) {

    private static final String RAW = "raw.";

    static SortedSet<String> of(Model model) {
        SortedSet<String> inputs = new TreeSet<>(model.reads());
        model.readsRaw().forEach(table -> inputs.add(RAW + table));
        return inputs;
    }

    /** Type by column; empty when the input does not exist in the database. */
    Map<String, String> columns(String input) {
        return isRaw(input) ? raw.of(bareName(input)) : candidate.of(input);
    }

    static boolean isRaw(String input) {
        return input.startsWith(RAW);
    }

    static String schema(String input) {
        return isRaw(input) ? "raw" : "candidate";
    }

    static String bareName(String input) {
        return isRaw(input) ? input.substring(RAW.length()) : input;
    }
}
