package io.infull.source.number;

/**
 * The positions of the parts of a number as exports should write it: an optional minus, digits, an optional point and
 * digits. Zeros without meaning are left out, and so is the minus of a zero. By hand, because BigDecimal also takes
 * {@code 1e3} and {@code +1}, and costs ten times as much. Reused from number to number.
 */
public final class NumberSpan {

    public byte[] bytes;
    public boolean negative;
    /** First significant digit before the point, or the only zero there. */
    public int first;
    /** Behind the last digit before the point. */
    public int point;
    /** Behind the last significant digit; the same as {@code point} when there are no decimals. */
    public int last;

    /** False when the value is no such number. */
    public boolean find(byte[] source, int from, int to) {
        bytes = source;
        negative = from < to && source[from] == '-';
        int start = negative ? from + 1 : from;
        point = digitsEnd(start, to);
        last = point;
        if (point == start || (point < to && !findDecimals(to))) {
            return false;
        }
        first = start;
        while (first < point - 1 && source[first] == '0') {
            first++;
        }
        negative &= decimals() > 0 || source[first] != '0';
        return true;
    }

    private boolean findDecimals(int to) {
        if (bytes[point] != '.' || point + 1 == to || digitsEnd(point + 1, to) != to) {
            return false;
        }
        last = to;
        while (bytes[last - 1] == '0') {
            last--;
        }
        if (last == point + 1) {
            last = point;
        }
        return true;
    }

    public int integerDigits() {
        return point - first;
    }

    public int decimals() {
        return last == point ? 0 : last - point - 1;
    }

    private int digitsEnd(int from, int to) {
        int index = from;
        while (index < to && bytes[index] >= '0' && bytes[index] <= '9') {
            index++;
        }
        return index;
    }
}
