package io.infull.source.value;

import io.infull.db.Database;
import io.infull.source.csv.CsvPeer;
import io.infull.source.oracle.StringValues;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Why PostgreSQL takes values that {@code load} rejects, or rejects one that it takes. */
public enum ValueDisagreement {
    WORDS(
            "PostgreSQL knows words: today, infinity, NaN, whatever signs stand beside them",
            "date|numeric.*",
            "(?i)[\\s\\p{Punct}]*(today|now|yesterday|tomorrow|epoch|inf|infinity|nan)[\\s\\p{Punct}]*"),
    ROUNDED("PostgreSQL rounds what has too many decimals", "numeric.*", "[+-]?\\d*\\.\\d{3,}"),
    DIGITS_OF_PROGRAMS(
            "PostgreSQL takes underscores and other bases",
            "bigint|numeric.*",
            "(?i)\\s*[+-]?(?:.*\\d_\\d.*|0[xob]_?[\\da-f_]+)\\s*"),
    EXPONENTS("PostgreSQL takes exponents", "numeric.*", "\\s*[+-]?[\\d._]+[eE][+-]?[\\d_]+\\s*"),
    PLUS("PostgreSQL takes a plus", "bigint|numeric.*", "\\s*\\+[\\d.].*"),
    WHITE_SPACE("PostgreSQL drops white space around a value", ".*", "\\s+\\S.*|.*\\S\\s+"),
    BARE_POINTS(
            "PostgreSQL takes numbers without one of their halves",
            "numeric.*",
            "[+-]?(?:\\.[\\d_]+|[\\d_]+\\.)(?:[eE].*)?"),
    WHOLE_DECIMALS("15.0 is the integer 15 here, and no integer to PostgreSQL", "bigint", "-?\\d+\\.0+"),
    NINETEEN_DIGITS("An integer has at most 18 digits here", "bigint", "-?0*\\d{19}"),
    OTHER_DATES(
            "PostgreSQL takes dates of many forms and of years beyond 9999; here one form is meant",
            "date",
            "(?!\\d{4}-\\d\\d-\\d\\d$).*\\d.*"),
    MONTHS_BY_NAME(
            "PostgreSQL takes the names of months; here a form with them has to be declared",
            "date",
            "\\d+-[A-Z]{3}-\\d+"),
    TIMES_OF_DATES(
            "PostgreSQL drops the time behind a date; here it is not taken, unless that is declared",
            "date",
            "\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:[\\d.]+Z)?"),
    OTHER_BOOLEANS(
            "PostgreSQL takes words and beginnings of words; here two are meant",
            "boolean",
            "(?i)\\s*(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|y(?:es?)?|no?|on|off?|1|0)\\s*");

    /** Ours, by the type of a column that takes the same. */
    public static final Map<String, ValueType> TYPES = new TreeMap<>(Map.of(
            "bigint",
            IntegerType.ofColumn("bigint"),
            "numeric(12,2)",
            new DecimalType(12, 2),
            "date",
            DateType.of(List.of()),
            "boolean",
            new BooleanType(List.of("true"), List.of("false"))));

    final String sentence;
    private final Pattern types;
    private final Pattern form;

    ValueDisagreement(String sentence, String types, String form) {
        this.sentence = sentence;
        this.types = Pattern.compile(types);
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    /** Why the two differ about a value; empty when they do not. Fails when nobody knows, or both take it for other values. */
    public static Set<ValueDisagreement> about(String value, String type, Database database) {
        Optional<String> ours = Optional.ofNullable(
                        StringValues.agreed(TYPES.get(type), type.replaceAll("[(].*", ""), value))
                .flatMap(canonical -> copied(canonical, type, database));
        Optional<String> theirs = copied(value, type, database);
        Set<ValueDisagreement> reasons = EnumSet.noneOf(ValueDisagreement.class);
        if (ours.equals(theirs)) {
            return reasons;
        }
        for (ValueDisagreement reason : values()) {
            if (reason.types.matcher(type).matches()
                    && reason.form.matcher(value).matches()) {
                reasons.add(reason);
            }
        }
        if (reasons.isEmpty() || (ours.isPresent() && theirs.isPresent())) {
            throw new AssertionError("Nobody knows why '%s' is %s here and %s to PostgreSQL, as %s"
                    .formatted(value, ours.orElse("nothing"), theirs.orElse("nothing"), type));
        }
        return reasons;
    }

    private static Optional<String> copied(String value, String type, Database database) {
        return CsvPeer.copied('"' + value.replace("\"", "\"\"") + '"', type, database);
    }
}
