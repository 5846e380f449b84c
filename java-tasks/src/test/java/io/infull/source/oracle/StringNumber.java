package io.infull.source.oracle;

/**
 * Numbers as exports should write them: an optional minus, digits, an optional point and digits. By hand, because
 * BigDecimal also takes {@code 1e3} and {@code +1}, and costs ten times as much.
 */
public final class StringNumber {

    private StringNumber() {}

    /**
     * The number without needless zeros, or null when it is none or does not fit.
     *
     * @param integerDigits the most before the point, leading zeros not counted
     * @param scale the most after the point, trailing zeros not counted
     */
    public static String canonical(String value, int integerDigits, int scale) {
        int length = value.length();
        int start = length > 0 && value.charAt(0) == '-' ? 1 : 0;
        int point = digitsEnd(value, start);
        int end = point < length && value.charAt(point) == '.' ? digitsEnd(value, point + 1) : point;
        if (point == start || end < length || end == point + 1) {
            return null;
        }
        int first = firstSignificant(value, start, point);
        int last = point == length ? point : lastSignificant(value, point);
        if (point - first > integerDigits || last - point - 1 > scale) {
            return null;
        }
        boolean plain = first == start && last == length && !value.equals("-0");
        return plain ? value : rewritten(value, start, first, last);
    }

    private static String rewritten(String value, int start, int first, int last) {
        String digits = value.substring(first, last);
        return start == 0 || digits.equals("0") ? digits : "-" + digits;
    }

    private static int digitsEnd(String value, int from) {
        int index = from;
        while (index < value.length() && value.charAt(index) >= '0' && value.charAt(index) <= '9') {
            index++;
        }
        return index;
    }

    private static int firstSignificant(String value, int start, int point) {
        int first = start;
        while (first < point - 1 && value.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    // The end of the number without trailing zeros, and without the point when nothing is left behind it.
    private static int lastSignificant(String value, int point) {
        int last = value.length();
        while (last > point + 1 && value.charAt(last - 1) == '0') {
            last--;
        }
        return last == point + 1 ? point : last;
    }
}
