package io.infull.project;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a {@link Threshold}.
 *
 * @param value rows, or percent when {@code isShare}
 */
public record Limit(String operator, BigDecimal value, boolean isShare) {

    private static final Pattern FORM =
            Pattern.compile("\\s*(>=|<=|!=|=|>|<)\\s*(?:(\\d{1,18})|(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%)\\s*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Limit ofCount(String operator, long rows) {
        return new Limit(operator, BigDecimal.valueOf(rows), false);
    }

    /** Empty when the text is not a comparison. */
    static Optional<Limit> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isShare = matcher.group(2) == null;
        return Optional.of(new Limit(matcher.group(1), new BigDecimal(matcher.group(isShare ? 3 : 2)), isShare));
    }

    // Without rows the share is 0, unless there are offending rows all the same.
    boolean isReachedBy(long failures, OptionalLong lookedAt) {
        if (!isShare) {
            return compares(BigDecimal.valueOf(failures).compareTo(value));
        }
        long rows = Math.max(lookedAt.orElseThrow(), failures > 0 ? 1 : 0);
        BigDecimal share = BigDecimal.valueOf(failures).multiply(HUNDRED);
        return compares(share.compareTo(value.multiply(BigDecimal.valueOf(rows))));
    }

    private boolean compares(int sign) {
        return switch (operator) {
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case "=" -> sign == 0;
            case "!=" -> sign != 0;
            default -> throw new IllegalStateException("Unknown operator " + operator);
        };
    }

    /** Counts start at 0, shares end at 100 %: {@code <0} and {@code >100%} are never reached. */
    boolean canBeReached() {
        boolean isAboveAll = isShare && value.compareTo(HUNDRED) > 0 && !operator.matches("<|<=|!=");
        boolean isAtTheEnd = isShare && value.compareTo(HUNDRED) == 0 && operator.equals(">");
        return !isAboveAll && !isAtTheEnd && !(operator.equals("<") && value.signum() == 0);
    }

    @Override
    public String toString() {
        return operator + value.toPlainString() + (isShare ? "%" : "");
    }
}
