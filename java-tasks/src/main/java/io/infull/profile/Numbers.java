package io.infull.profile;

/** Numbers as load reads them, and as it does not. */
final class Numbers {

    private Numbers() {}

    static boolean isOne(String value) {
        return value.matches("-?\\d+(?:\\.\\d+)?");
    }

    static boolean isWhole(String value) {
        return value.matches("-?\\d{1,18}(?:\\.0+)?");
    }

    /** Decimals that count. */
    static int scale(String value) {
        int point = value.indexOf('.');
        return point < 0 ? 0 : value.replaceAll("0+$", "").length() - point - 1;
    }

    static boolean hasDecimalComma(String value) {
        return value.matches("-?\\d{1,3}(?:\\.?\\d{3})*,\\d+-?");
    }
}
