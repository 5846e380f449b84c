package io.infull.generate.plan;

/** Identifiers such as O0000042: a prefix and a number padded with zeros, wider where the number needs it. */
public final class Identifiers {
    private static final String ZEROS = "0000000";

    private Identifiers() {}

    public static String customer(long number) {
        return padded("C", number, 4);
    }

    public static String product(long number) {
        return padded("SKU", number, 4);
    }

    public static String order(long number) {
        return padded("O", number, 7);
    }

    public static String shipment(long number) {
        return padded("S", number, 7);
    }

    public static String batch(long number) {
        return padded("B", number, 4);
    }

    // String.format takes ten times as long and depends on the locale.
    private static String padded(String prefix, long number, int width) {
        String digits = Long.toString(number);
        return prefix + ZEROS.substring(0, Math.max(0, width - digits.length())) + digits;
    }
}
