package io.infull.load;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must become of a file. A comment says why; then follow, one statement per line: {@code row {…}} for each row
 * that is loaded, without its nulls; {@code reject-row REASON LINE {…}} with column, value and original text;
 * {@code duplicates N}, {@code blanks N}, {@code outdated N}, {@code deleted N} and {@code repairs {…}} where there are any; and {@code accept} where nothing is
 * rejected. A file of which nothing is loaded has {@code reject-file SENTENCE}, of which the start is enough, or
 * {@code set-aside REASON}. Where files are loaded before it, each row has its {@code _file}, and {@code _deleted} when it
 * is marked so.
 */
record Verdict(List<String> statements) {

    static final String REJECT_FILE = "reject-file ";
    static final String ACCEPT = "accept";

    private static final Pattern KNOWN = Pattern.compile("accept|row \\{.*}|reject-row \\w+ \\d+ \\{.*}"
            + "|(?:duplicates|blanks|outdated|deleted) [1-9]\\d*|repairs \\{.*}|reject-file \\S.*|set-aside \\w+");
    private static final Pattern DECIDES = Pattern.compile("(?:accept|reject-row|reject-file|set-aside)\\b.*");

    private static final TypeReference<TreeMap<String, Object>> OBJECT = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Throws IllegalArgumentException that says what is wrong with it. */
    static Verdict parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).matches("# \\S.*")) {
            throw new IllegalArgumentException("Its first line must say why: # …");
        }
        List<String> statements = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(Verdict::normalized)
                .toList();
        check(statements);
        return new Verdict(statements);
    }

    private static void check(List<String> statements) {
        if (statements.stream().noneMatch(DECIDES.asMatchPredicate())) {
            throw new IllegalArgumentException(
                    "It decides nothing: expected accept, reject-row, reject-file or set-aside");
        }
        boolean rejects = statements.stream().anyMatch(statement -> statement.startsWith("reject"));
        if (rejects && statements.contains(ACCEPT)) {
            throw new IllegalArgumentException("It accepts and rejects");
        }
    }

    private static String normalized(String line) {
        if (!KNOWN.matcher(line).matches()) {
            throw new IllegalArgumentException("Unknown statement: " + line);
        }
        int object = line.indexOf('{');
        return line.startsWith(REJECT_FILE) || object < 0
                ? line
                : line.substring(0, object) + sorted(line.substring(object));
    }

    /** An object with its members in the order of their names, and its numbers as they were written. */
    static String sorted(String object) {
        return JSON.writeValueAsString(JSON.readValue(object, OBJECT));
    }

    /** The same, less one member. */
    static String without(String member, String object) {
        TreeMap<String, Object> others = JSON.readValue(object, OBJECT);
        others.remove(member);
        return JSON.writeValueAsString(others);
    }

    /** In an order that does not depend on how it was written. */
    String text() {
        return ordered(statements);
    }

    static String ordered(List<String> statements) {
        return statements.stream().sorted().collect(Collectors.joining("\n"));
    }

    /** The sentences of a refusal are compared as far as the verdict says them. */
    List<String> shortened(List<String> found) {
        List<String> shortened = new ArrayList<>();
        for (String statement : found) {
            shortened.add(statements.stream()
                    .filter(expected -> expected.startsWith(REJECT_FILE) && statement.startsWith(expected))
                    .findFirst()
                    .orElse(statement));
        }
        return shortened;
    }
}
