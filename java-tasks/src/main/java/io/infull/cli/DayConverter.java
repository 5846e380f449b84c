package io.infull.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date of business. A year such as 1 or 9999 is a typing error, or the way in which a program writes "no date". */
public final class DayConverter implements ITypeConverter<LocalDate> {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Override
    public LocalDate convert(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw unusable(value);
        }
        throw unusable(value);
    }

    private static TypeConversionException unusable(String value) {
        return new TypeConversionException(
                "expected a day from " + FIRST + " to " + LAST + ", like 2026-01-31, but found '" + value + "'");
    }
}
