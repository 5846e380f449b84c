package io.infull.source.value;

/**
 * The leading zeros of numbers that name something, such as orders and products of SAP. A value with anything but digits
 * of ASCII is no such number and stays as it is.
 */
final class LeadingZeros {

    /** The longest number, in digits. */
    static final int LONGEST = 100;

    private LeadingZeros() {}

    /** {@code 0042} becomes {@code 42}, and {@code 000} becomes {@code 0}. */
    static void strip(FieldValue value) {
        if (isNumber(value)) {
            int from = value.from;
            while (from < value.to - 1 && value.bytes[from] == '0') {
                from++;
            }
            value.narrow(from, value.to);
        }
    }

    /** {@code 42} becomes {@code 0042} where the width is 4. A longer one stays as it is. */
    static void add(FieldValue value, int width) {
        if (isNumber(value) && value.length() < width) {
            value.put("0".repeat(width - value.length()) + value.text());
        }
    }

    private static boolean isNumber(FieldValue value) {
        for (int index = 0; index < value.length(); index++) {
            if (value.get(index) < '0' || value.get(index) > '9') {
                return false;
            }
        }
        return true;
    }
}
