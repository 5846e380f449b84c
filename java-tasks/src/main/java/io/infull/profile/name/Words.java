package io.infull.profile.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** How similar two names of columns are, in the languages of {@code words.yml}. */
final class Words {

    private static final String ENGLISH = "english";
    private static final Map<String, JsonNode> KNOWN = Lists.read("words.yml", new TypeReference<>() {});
    private static final Map<String, String> FOREIGN = foreign();
    private static final Set<String> FILLERS = list("fillers");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final double LETTERS_COUNT_LESS = 0.8;
    private static final double TYPING_ERROR = 0.95;
    private static final double PATH_COUNTS_LESS = 0.9;
    private static final double LAST_STEP_COUNTS_LESS = 0.95;

    private Words() {}

    /** From 0, nothing in common, to 1: the same words. For a JSON path, the last step alone may count. */
    static double similarity(String field, String column) {
        double whole = ofNames(field, column);
        int dot = field.lastIndexOf('.');
        return dot < 0
                ? whole
                : Math.max(PATH_COUNTS_LESS * whole, LAST_STEP_COUNTS_LESS * ofNames(field.substring(dot + 1), column));
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
        // Typing errors only: "ship via" is no shipment id.
        return Math.max(byWord, byLetter < TYPING_ERROR ? 0 : LETTERS_COUNT_LESS * byLetter);
    }

    /** Its words without fillers, as raw tables have them, without endings. */
    static Set<String> words(String name) {
        return translated(name).stream()
                .flatMap(word -> Arrays.stream(
                        KNOWN.get(ENGLISH).path(word).asString(word).split(" ")))
                .filter(word -> !FILLERS.contains(word))
                .map(Words::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its words in lower case, those of other languages in English. */
    static List<String> translated(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String spaced = plain.replace("%", " percent")
                .replaceAll("#|\\b[Nn][\u00B0\u00BA]", " number ")
                .replace("\u00DF", "ss")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split("[^a-z0-9]+"))
                .map(word -> FOREIGN.getOrDefault(word, word))
                .flatMap(words -> Arrays.stream(words.split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Set<String> list(String name) {
        return KNOWN.get(name).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    // English words that mean something in English are not translated.
    private static Map<String, String> foreign() {
        Map<String, String> words = new HashMap<>();
        KNOWN.forEach((language, known) -> {
            if (known.isObject() && !language.equals(ENGLISH)) {
                known.properties()
                        .forEach(word ->
                                words.putIfAbsent(word.getKey(), word.getValue().asString()));
            }
        });
        words.keySet().removeAll(KNOWN.get(ENGLISH).propertyNames());
        return words;
    }

    // "ordered" and "order", "delivery" and "delivered", "shipped" and "ship" count as the same word.
    private static String stem(String word) {
        return word.length() > 4 ? word.replaceAll("([^aeiou])\\1ed$|(?:ed|y|s)$", "$1") : word;
    }
}
