package io.infull.project;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition on the number of offending rows, as dbt writes it: {@code >10}, {@code != 0}. */
public record Threshold(String operator, long limit) {

    /** Any offending row. */
    public static final Threshold ANY = new Threshold("!=", 0);

    private static final Pattern FORM = Pattern.compile("\\s*(>=|<=|!=|=|>|<)\\s*(\\d{1,18})\\s*");

    /** Empty when the text is not a condition. */
    static Optional<Threshold> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Threshold(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    public boolean isReachedBy(long failures) {
        return switch (operator) {
            case ">" -> failures > limit;
            case ">=" -> failures >= limit;
            case "<" -> failures < limit;
            case "<=" -> failures <= limit;
            case "=" -> failures == limit;
            case "!=" -> failures != limit;
            default -> throw new IllegalStateException("Unknown operator " + operator);
        };
    }

    /** Counts start at 0: {@code <0} is never reached. */
    boolean canBeReached() {
        return !(operator.equals("<") && limit == 0);
    }

    @Override
    public String toString() {
        return operator + limit;
    }
}
