package io.infull.source.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A declared change to a value. Nothing else alters one. The change returns the same string when there is nothing to
 * repair, which is how repairs are counted.
 *
 * @param plain does the same with bytes
 */
public record Repair(String name, UnaryOperator<String> change, PlainRepair plain) {

    public static final String ABSOLUTE = "absolute";
    static final String STRIP_PREFIX = "strip_prefix";
    static final String STRIP_SUFFIX = "strip_suffix";

    private static final List<String> NAMES =
            List.of(ABSOLUTE, "capitalize_words", "lower_case", STRIP_PREFIX, STRIP_SUFFIX, "trim");

    @JsonCreator
    public static Repair named(String name) {
        return switch (name) {
            case "trim" -> new Repair(name, String::strip, PlainRepair::trim);
            case ABSOLUTE -> new Repair(name, Repair::absolute, PlainRepair::absolute);
            case "capitalize_words" -> new Repair(name, Repair::capitalizeWords, PlainRepair::capitalizeWords);
            case "lower_case" -> new Repair(name, Repair::lowerCase, PlainRepair::lowerCase);
            default -> throw new IllegalArgumentException("Unknown repair '" + name + "'. Known repairs: " + NAMES);
        };
    }

    @JsonCreator
    static Repair strip(
            @JsonProperty(STRIP_PREFIX) String prefix,
            @JsonProperty(STRIP_SUFFIX) String suffix,
            @JsonProperty("ignore_case") Boolean ignoreCase) {
        String text = prefix == null ? suffix : prefix;
        if (text == null || text.isEmpty() || (prefix != null && suffix != null)) {
            throw new IllegalArgumentException(
                    "A repair with keys strips one text: expected either strip_prefix or strip_suffix, not empty");
        }
        boolean anyCase = Boolean.TRUE.equals(ignoreCase);
        return prefix == null ? stripSuffix(text, anyCase) : stripPrefix(text, anyCase);
    }

    public static Repair stripPrefix(String prefix, boolean anyCase) {
        PlainRepair plain = PlainRepair.stripPrefix(prefix, anyCase);
        return new Repair(STRIP_PREFIX, value -> withoutPrefix(value, prefix, anyCase), plain);
    }

    public static Repair stripSuffix(String suffix, boolean anyCase) {
        PlainRepair plain = PlainRepair.stripSuffix(suffix, anyCase);
        return new Repair(STRIP_SUFFIX, value -> withoutSuffix(value, suffix, anyCase), plain);
    }

    public String apply(String value) {
        return change.apply(value);
    }

    private static String withoutPrefix(String value, String prefix, boolean anyCase) {
        int length = prefix.length();
        return value.regionMatches(anyCase, 0, prefix, 0, length) ? value.substring(length) : value;
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
