package io.infull.source.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** The text of a number in a cell: a number in its plain form, a day or a time as ISO 8601 writes it. */
final class CellNumber {

    /** A spreadsheet shows and keeps so many; those behind them come from computing in binary. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** More zeros than these are no number of a business, and would fill the memory. */
    private static final int MOST_ZEROS = 1000;

    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final long MILLIS_OF_HOUR = 3_600_000;
    private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter PARTS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final boolean from1904;

    CellNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What is no number stays as it is. */
    String text(String written, CellForm form) {
        if (written.length() > MOST_ZEROS) {
            return written;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(written);
        } catch (NumberFormatException noNumber) {
            return written;
        }
        if (Math.abs((long) number.scale()) > MOST_ZEROS) {
            return written;
        }
        boolean time = form != CellForm.NUMBER && number.signum() >= 0 && number.compareTo(END_OF_DAYS) < 0;
        return time ? moment(number, form) : plain(number);
    }

    // Whole numbers are kept, as ids may have more digits.
    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean whole = shortest.scale() <= 0;
        BigDecimal shown = whole ? shortest : shortest.round(DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private String moment(BigDecimal number, CellForm form) {
        long millis = number.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = millis / MILLIS_OF_DAY;
        LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS_OF_DAY * 1_000_000);
        String clock = time.getNano() == 0 ? time.format(SECONDS) : time.format(PARTS);
        if (form == CellForm.TIME && days == 0) {
            return clock;
        }
        if (form == CellForm.DURATION) {
            String hours = String.valueOf(millis / MILLIS_OF_HOUR);
            return (hours.length() < 2 ? "0" : "") + hours + clock.substring(2);
        }
        boolean midnight = time.equals(LocalTime.MIDNIGHT);
        return form == CellForm.DATE && midnight ? day(days) : day(days) + "T" + clock;
    }

    // Spreadsheets know a day 0 and February 29 of 1900, which are no days: such a text is rejected as a date.
    private String day(long number) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(number).toString();
        }
        if (number == 0) {
            return "1900-01-00";
        }
        if (number == 60) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, number < 60 ? 31 : 30).plusDays(number).toString();
    }
}
