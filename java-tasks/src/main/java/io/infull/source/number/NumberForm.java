package io.infull.source.number;

import java.util.List;
import java.util.Map;

/**
 * How numbers are written in texts. Nothing is guessed: {@code 1.234} is 1234 when the point is declared to separate
 * thousands, and 1.234 when it is the decimal point.
 *
 * @param decimal the sign before decimals: a point or a comma
 * @param thousands the sign that may separate groups of exactly three digits; empty when none may
 * @param minus where the minus is
 * @param parentheses whether {@code (155.22)} is negative
 * @param plus whether a plus is allowed where a minus is
 * @param decimalFirst whether {@code .5} is a number
 */
public record NumberForm(
        String decimal, String thousands, MinusPlace minus, boolean parentheses, boolean plus, boolean decimalFirst) {

    private static final List<String> DECIMALS = List.of(",", ".");
    /** Spaces have names, because they look the same in a contract. */
    private static final Map<String, String> BLANKS =
            Map.of("space", " ", "no_break_space", "\u00A0", "narrow_no_break_space", "\u202F");

    private static final List<String> SEPARATORS = List.of(".", ",", "'", "\u2019", " ", "\u00A0", "\u202F");
    private static final NumberForm STANDARD = new NumberForm(null, null, null, false, false, false);

    public NumberForm {
        decimal = decimal == null ? "." : decimal;
        thousands = thousands == null ? "" : BLANKS.getOrDefault(thousands, thousands);
        minus = minus == null ? MinusPlace.leading : minus;
        if (!DECIMALS.contains(decimal)) {
            throw new IllegalArgumentException(
                    "Unknown decimal '" + decimal + "' of numbers: expected one of " + DECIMALS);
        }
        if (!thousands.isEmpty() && !SEPARATORS.contains(thousands)) {
            throw new IllegalArgumentException("Unknown thousands '" + thousands + "' of numbers: expected one of "
                    + "[',', '.', an apostrophe, space, no_break_space, narrow_no_break_space]");
        }
        if (thousands.equals(decimal)) {
            throw new IllegalArgumentException(
                    "numbers has '" + decimal + "' for decimals and for thousands: a number would have two meanings");
        }
    }

    /** The same, where a number may also begin with the sign before decimals. */
    NumberForm withDecimalFirst() {
        return new NumberForm(decimal, thousands, minus, parentheses, plus, true);
    }

    public boolean isStandard() {
        return equals(STANDARD);
    }

    /** Whether a number may be negative without a minus in front. */
    public boolean hidesMinus() {
        return parentheses || minus.isTrailing();
    }

    /** The form of numbers where none is declared. */
    public static NumberForm standard() {
        return STANDARD;
    }

    /** A negative number in this form, for messages: {@code -1.234,5}. */
    public String example(boolean whole) {
        String number = "1" + thousands + "234" + (whole ? "" : decimal + "5");
        if (parentheses) {
            return "(" + number + ")";
        }
        return minus.isLeading() ? "-" + number : number + "-";
    }
}
