package io.infull.load;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.infull.load.PlainRepairs.PlainRepair;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A declared change to a value. Nothing else alters one. The change returns the same string when there is nothing to
 * repair, which is how repairs are counted.
 *
 * @param plain tells values that the change certainly leaves alone
 */
record Repair(String name, UnaryOperator<String> change, PlainRepair plain) {

    static final String STRIP_SUFFIX = "strip_suffix";

    private static final List<String> NAMES =
            List.of("absolute", "capitalize_words", "lower_case", STRIP_SUFFIX, "trim");

    @JsonCreator
    static Repair named(String name) {
        return switch (name) {
            case "trim" -> new Repair(name, String::strip, PlainRepairs::isTrimmed);
            case "absolute" -> new Repair(name, Repair::absolute, (bytes, from, to) -> bytes[from] != '-');
            case "capitalize_words" -> new Repair(name, Repair::capitalizeWords, (bytes, from, to) -> false);
            case "lower_case" -> new Repair(name, Repair::lowerCase, PlainRepairs::isLowerCase);
            default -> throw new IllegalArgumentException("Unknown repair '" + name + "'. Known repairs: " + NAMES);
        };
    }

    @JsonCreator
    static Repair stripSuffix(
            @JsonProperty(value = STRIP_SUFFIX, required = true) String suffix,
            @JsonProperty("ignore_case") Boolean ignoreCase) {
        if (suffix.isEmpty()) {
            throw new IllegalArgumentException("An empty suffix strips nothing: strip_suffix needs a text");
        }
        boolean anyCase = Boolean.TRUE.equals(ignoreCase);
        PlainRepair plain = PlainRepairs.withoutLetter(suffix.charAt(suffix.length() - 1));
        return new Repair(STRIP_SUFFIX, value -> withoutSuffix(value, suffix, anyCase), plain);
    }

    String apply(String value) {
        return change.apply(value);
    }

    private static String withoutSuffix(String value, String suffix, boolean anyCase) {
        int rest = value.length() - suffix.length();
        return value.regionMatches(anyCase, rest, suffix, 0, suffix.length()) ? value.substring(0, rest) : value;
    }

    private static String absolute(String value) {
        boolean negative = value.length() > 1 && value.charAt(0) == '-' && isDigit(value.charAt(1));
        return negative ? value.substring(1) : value;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String lowerCase(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private static String capitalizeWords(String value) {
        StringBuilder words = new StringBuilder(value.length());
        boolean first = true;
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            words.append(first ? Character.toUpperCase(character) : Character.toLowerCase(character));
            first = !Character.isLetter(character) && character != '\'';
        }
        return words.compareTo(new StringBuilder(value)) == 0 ? value : words.toString();
    }
}
