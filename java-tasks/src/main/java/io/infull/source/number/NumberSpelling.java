package io.infull.source.number;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rewrites numbers from a declared form into the plain one of {@link NumberSpan}. Reused from number to number. */
public final class NumberSpelling {

    private static final int GROUP = 3;
    private static final int NONE = -1;

    private final NumberForm form;
    private final byte decimal;
    private final byte[] thousands;

    public byte[] bytes = new byte[32];
    public int length;

    public NumberSpelling(NumberForm form) {
        this.form = form;
        this.decimal = (byte) form.decimal().charAt(0);
        this.thousands = form.thousands().getBytes(StandardCharsets.UTF_8);
    }

    /** For messages, behind a value that is no number in a form: the key with which it would be one, or nothing. */
    public static String hint(NumberForm form, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        boolean helps = !new NumberSpelling(form).rewrite(bytes, 0, bytes.length)
                && new NumberSpelling(form.withDecimalFirst()).rewrite(bytes, 0, bytes.length);
        return helps
                ? ". If a number may begin with '" + form.decimal() + "', declare decimal_first: true under numbers"
                : "";
    }

    /** False when the value is not of the form. */
    public boolean rewrite(byte[] source, int from, int to) {
        length = 0;
        if (bytes.length < to - from + 1) {
            bytes = new byte[(to - from) * 2];
        }
        if (form.parentheses() && to - from > 2 && source[from] == '(' && source[to - 1] == ')') {
            bytes[length++] = '-';
            return magnitude(source, from + 1, to - 1);
        }
        if (form.minus().isLeading() && to - from > 1 && isSign(source[from])) {
            sign(source[from]);
            return magnitude(source, from + 1, to);
        }
        if (form.minus().isTrailing() && to - from > 1 && isSign(source[to - 1])) {
            sign(source[to - 1]);
            return magnitude(source, from, to - 1);
        }
        return magnitude(source, from, to);
    }

    private boolean isSign(byte mark) {
        return mark == '-' || (mark == '+' && form.plus());
    }

    private void sign(byte mark) {
        if (mark == '-') {
            bytes[length++] = '-';
        }
    }

    private boolean magnitude(byte[] source, int from, int to) {
        int point = whole(source, from, to);
        if (point == NONE || point == to) {
            return point == to;
        }
        boolean decimals = source[point] == decimal && point + 1 < to && digitsEnd(source, point + 1, to) == to;
        if (decimals) {
            bytes[length++] = '.';
            put(source, point + 1, to);
        }
        return decimals;
    }

    // Behind the last digit before the point.
    private int whole(byte[] source, int from, int to) {
        if (form.decimalFirst() && from < to && source[from] == decimal) {
            bytes[length++] = '0';
            return from;
        }
        return groups(source, from, to);
    }

    private int groups(byte[] source, int from, int to) {
        int end = digitsEnd(source, from, to);
        if (end == from) {
            return NONE;
        }
        put(source, from, end);
        // A first group cannot begin with 0: 0.123 has three decimals, and the declared form is wrong.
        boolean mayLead = end - from <= GROUP && source[from] != '0';
        while (isThousands(source, end, to)) {
            int start = end + thousands.length;
            end = digitsEnd(source, start, to);
            if (!mayLead || end - start != GROUP) {
                return NONE;
            }
            put(source, start, end);
        }
        return end;
    }

    private boolean isThousands(byte[] source, int from, int to) {
        int end = from + thousands.length;
        return thousands.length > 0 && end <= to && Arrays.equals(source, from, end, thousands, 0, thousands.length);
    }

    private void put(byte[] source, int from, int to) {
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    private static int digitsEnd(byte[] source, int from, int to) {
        int index = from;
        while (index < to && source[index] >= '0' && source[index] <= '9') {
            index++;
        }
        return index;
    }
}
