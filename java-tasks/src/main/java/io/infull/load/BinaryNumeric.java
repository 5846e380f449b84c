package io.infull.load;

/**
 * PostgreSQL's numeric: digits in base 10,000, aligned at the point. After the length: how many there are, the weight
 * of the first one (0 stands left of the point), the sign, how many decimals are shown, the digits.
 */
final class BinaryNumeric {

    private static final int GROUP = 4;
    private static final int NEGATIVE = 0x4000;
    private static final int HEADER_BYTES = 8;

    private BinaryNumeric() {}

    /** @param number an optional minus, digits, an optional point and digits */
    static void write(String number, BinaryBuffer buffer) {
        int start = number.charAt(0) == '-' ? 1 : 0;
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        int before = (end - start + GROUP - 1) / GROUP;
        int groups = before + (decimals + GROUP - 1) / GROUP;
        buffer.putInt(HEADER_BYTES + 2 * groups);
        buffer.putShort(groups);
        buffer.putShort(before - 1);
        buffer.putShort(start == 1 ? NEGATIVE : 0);
        buffer.putShort(decimals);
        for (int index = 0; index < groups; index++) {
            int from = index < before ? end - (before - index) * GROUP : point + 1 + (index - before) * GROUP;
            buffer.putShort(group(number, from, index < before ? start : from));
        }
    }

    // Places before the first digit and behind the last one count as zeros.
    private static int group(String number, int from, int first) {
        int group = 0;
        for (int index = from; index < from + GROUP; index++) {
            int digit = index < first || index >= number.length() ? 0 : number.charAt(index) - '0';
            group = group * 10 + digit;
        }
        return group;
    }
}
