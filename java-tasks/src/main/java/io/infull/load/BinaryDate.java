package io.infull.load;

/** Days since 2000-01-01, as PostgreSQL keeps dates. */
final class BinaryDate {

    /** Days from 0000-03-01 to 2000-01-01 in the proleptic Gregorian calendar. */
    private static final int DAYS_TO_2000 = 730_425;

    private BinaryDate() {}

    /** @param date a valid {@code 2026-02-28} */
    static int daysSince2000(String date) {
        int year = number(date, 0, 4);
        int month = number(date, 5, 7);
        int day = number(date, 8, 10);
        // Years that begin in March have their leap day at the end, and then months have a regular length.
        int marchYear = month > 2 ? year : year - 1;
        int monthsSinceMarch = (month + 9) % 12;
        int leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
        return 365 * marchYear + leapDays + (153 * monthsSinceMarch + 2) / 5 + day - 1 - DAYS_TO_2000;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            number = number * 10 + text.charAt(index) - '0';
        }
        return number;
    }
}
