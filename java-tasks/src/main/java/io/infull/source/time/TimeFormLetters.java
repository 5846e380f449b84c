package io.infull.source.time;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The letters of a form of days or times: a choice of those of java.time, each with one meaning. What java.time would add
 * on its own (signs, more digits, the century of a year) is left out.
 */
final class TimeFormLetters {

    private static final Pattern PART = Pattern.compile("'([^']*)'|([A-Za-z])\\2*|[\\[\\]]|[^A-Za-z']|'");
    private static final List<String> KNOWN = List.of(
            "uuuu", "uu", "MMMM", "MMM", "MM", "M", "dd", "d", "DDD", "EEEE", "EEE", "HH", "H", "hh", "h", "mm", "ss",
            "S", "a", "X", "XX", "XXX", "x", "xx", "xxx");

    private static final Set<String> LOOSE = Set.of("d", "M", "H", "h");
    private static final String DIGITS = "udDMHhmsS";

    private final String letters;
    private final Integer yearsFrom;
    private final List<String> parts = new ArrayList<>();

    TimeFormLetters(String letters, Integer yearsFrom) {
        this.letters = letters;
        this.yearsFrom = yearsFrom;
        PART.matcher(letters).results().map(MatchResult::group).forEach(parts::add);
        parts.stream().filter(TimeFormLetters::isLetters).forEach(this::check);
        for (int index = 1; index < parts.size(); index++) {
            checkNeighbours(parts.get(index - 1), parts.get(index));
        }
    }

    static DateTimeFormatter formatter(String letters) {
        return new TimeFormLetters(letters, null).formatter();
    }

    private void check(String part) {
        if (part.startsWith("y")) {
            throw refused("counts years of an era: write u instead of y");
        }
        if (part.equals("uu") && yearsFrom == null) {
            throw refused("has years of two digits: say with two_digit_years_from in which hundred years they lie");
        }
        boolean fraction = part.charAt(0) == 'S' && part.length() <= 9;
        if (!fraction && !KNOWN.contains(part)) {
            throw refused("has letters without a meaning: '" + part + "'. Known letters: " + KNOWN
                    + ", and text in quotes, like 'T'");
        }
    }

    private void checkNeighbours(String left, String right) {
        if (left.equals("'Z'") || right.equals("'Z'") || left.equals("'") || right.equals("'")) {
            throw refused("has a Z or a quote that says nothing: write X for an offset like Z");
        }
        boolean numbers = isNumber(left) && isNumber(right);
        if (numbers && (LOOSE.contains(left) || LOOSE.contains(right))) {
            throw refused("does not say where one number ends and the next begins: write two letters for two digits");
        }
    }

    private IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException("Format '" + letters + "' " + problem);
    }

    private static boolean isLetters(String part) {
        return Character.isLetter(part.charAt(0)) && part.charAt(0) < 128;
    }

    private static boolean isNumber(String part) {
        return DIGITS.indexOf(part.charAt(0)) >= 0 && !part.startsWith("MMM");
    }

    /** Whether the form has one of these letters. */
    boolean have(String some) {
        return parts.stream().anyMatch(part -> some.indexOf(part.charAt(0)) >= 0);
    }

    TimePattern pattern() {
        return TimePattern.of(parts, yearsFrom);
    }

    DateTimeFormatter formatter() {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        parts.forEach(part -> append(builder, part));
        return builder.toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private void append(DateTimeFormatterBuilder builder, String part) {
        switch (part) {
            case "uuuu" -> builder.appendValue(ChronoField.YEAR, 4);
            case "uu" -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, yearsFrom);
            case "d" -> loose(builder, ChronoField.DAY_OF_MONTH);
            case "M" -> loose(builder, ChronoField.MONTH_OF_YEAR);
            case "H" -> loose(builder, ChronoField.HOUR_OF_DAY);
            case "h" -> loose(builder, ChronoField.CLOCK_HOUR_OF_AMPM);
            case "MMM", "MMMM", "EEE", "EEEE", "a" ->
                builder.parseCaseInsensitive().appendPattern(part).parseCaseSensitive();
            // Of itself java.time reads the +00 of +0000, and is left with two zeros.
            case "x" -> builder.appendOffset("+HHmm", "+0000");
            case "[" -> builder.optionalStart();
            case "]" -> builder.optionalEnd();
            default -> other(builder, part);
        }
    }

    private static void loose(DateTimeFormatterBuilder builder, ChronoField field) {
        builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
    }

    private static void other(DateTimeFormatterBuilder builder, String part) {
        if (isLetters(part)) {
            builder.appendPattern(part);
            return;
        }
        boolean quoted = part.startsWith("'") && part.length() > 2;
        builder.appendLiteral(quoted ? part.substring(1, part.length() - 1) : part.equals("''") ? "'" : part);
    }
}
