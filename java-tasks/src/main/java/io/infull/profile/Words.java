package io.infull.profile;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How much two names of columns look like the same thing. */
final class Words {

    /** What exports call the things that raw tables call otherwise. */
    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("article", "sku"),
            Map.entry("cust", "customer"),
            Map.entry("infull", "in full"),
            Map.entry("item", "sku"),
            Map.entry("material", "sku"),
            Map.entry("ontime", "on time"),
            Map.entry("pct", "percent"),
            Map.entry("product", "sku"),
            Map.entry("quantity", "qty"));

    private static final Set<String> FILLERS = Set.of("is", "has", "the", "of");
    private static final double LETTERS_COUNT_LESS = 0.8;
    private static final double LAST_STEP_COUNTS_LESS = 0.95;

    private Words() {}

    /** From 0, nothing in common, to 1: the same words. Of a JSON path the last step may be all that counts. */
    static double similarity(String field, String column) {
        double whole = ofNames(field, column);
        int dot = field.lastIndexOf('.');
        return dot < 0 ? whole : Math.max(whole, LAST_STEP_COUNTS_LESS * ofNames(field.substring(dot + 1), column));
    }

    private static double ofNames(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long common = words.stream().filter(others::contains).count();
        double byWord = 2.0 * common / (words.size() + others.size());
        double byLetter = new JaroWinklerSimilarity().apply(String.join("", words), String.join("", others));
        return Math.max(byWord, LETTERS_COUNT_LESS * byLetter * (common > 0 ? 1 : LETTERS_COUNT_LESS));
    }

    private static Set<String> words(String name) {
        String spaced = name.replace("%", " percent")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^a-z0-9]+"))
                .map(word -> CANONICAL.getOrDefault(word, word))
                .flatMap(words -> Arrays.stream(words.split(" ")))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .map(Words::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // "ordered" and "order", "delivery" and "delivered" are the same word here.
    private static String stem(String word) {
        return word.length() > 4 ? word.replaceAll("(?:ed|y|s)$", "") : word;
    }
}
