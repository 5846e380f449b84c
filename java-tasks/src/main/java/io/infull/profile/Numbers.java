package io.infull.profile;

/** Numbers in the plain spelling. */
final class Numbers {

    private Numbers() {}

    static boolean isWhole(String value) {
        return value.matches("-?\\d{1,18}(?:\\.0+)?");
    }

    /** The number of decimals without trailing zeros. */
    static int scale(String value) {
        int point = value.indexOf('.');
        return point < 0 ? 0 : value.replaceAll("0+$", "").length() - point - 1;
    }
}
