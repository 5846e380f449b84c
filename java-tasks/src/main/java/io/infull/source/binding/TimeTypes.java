package io.infull.source.binding;

import io.infull.error.Suggestions;
import io.infull.source.contract.ColumnContract;
import io.infull.source.time.DatePattern;
import io.infull.source.time.FormConflicts;
import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import io.infull.source.value.DateType;
import io.infull.source.value.TimestampType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Makes the types of days and times of what a column declares, and refuses what leaves their meaning open. */
final class TimeTypes {

    private static final List<TimeForm> ISO_TIMES = List.of(TimeForm.iso("T"), TimeForm.iso(" "));

    private static final List<TimeForm> ISO_DAYS = List.of(TimeForm.of(DatePattern.ISO, null));

    /** As workbooks are read: a day, or a day with a time. */
    private static final List<TimeForm> CELLS =
            List.of(TimeForm.of(DatePattern.ISO, null), TimeForm.of("uuuu-MM-dd'T'HH:mm:ss[.SSS]", null));

    private final ColumnContract column;
    private final List<TimeForm> forms;
    private final ZoneId zone;

    /** @param cells how the cells of a workbook are read that are days or times; they may also be texts, as declared */
    private TimeTypes(ColumnContract column, List<TimeForm> standard, List<TimeForm> cells) {
        this.column = column;
        List<TimeForm> others = column.formats().isEmpty() ? standard : declared(column, cells);
        this.forms = Stream.concat(cells.stream(), others.stream()).distinct().toList();
        this.zone = column.zone() == null ? null : zone(column.zone());
        boolean twoDigits = column.formats().stream()
                .anyMatch(form -> form.replace("uuuu", "").contains("uu"));
        require(twoDigits || column.twoDigitYearsFrom() == null, "two_digit_years_from says nothing: no format has uu");
    }

    private static List<TimeForm> declared(ColumnContract column, List<TimeForm> cells) {
        Integer yearsFrom = column.twoDigitYearsFrom();
        List<TimeForm> forms = column.formats().stream()
                .map(form -> TimeForm.of(form, yearsFrom))
                .toList();
        FormConflicts.refuse(Stream.concat(cells.stream(), forms.stream()).toList(), yearsFrom);
        return forms;
    }

    /** @param sheet whether its values are in a workbook */
    static DateType date(ColumnContract column, boolean sheet) {
        return new TimeTypes(column, ISO_DAYS, sheet ? CELLS : List.of()).date();
    }

    static TimestampType timestamp(ColumnContract column, String databaseType, boolean sheet) {
        List<TimeForm> cells = sheet ? CELLS.subList(1, CELLS.size()) : List.of();
        return new TimeTypes(column, ISO_TIMES, cells).timestamp(databaseType.equals(TimestampType.MOMENT));
    }

    /** What only days and times have. */
    static void refuseOn(ColumnContract column) {
        boolean none = column.formats().isEmpty()
                && column.zone() == null
                && column.twoDigitYearsFrom() == null
                && column.fromTimestamp() == null
                && column.repeatedHour() == null
                && column.skippedHour() == null;
        require(none, "Only a date or a timestamp has formats or zones, but the type is " + column.type());
    }

    private DateType date() {
        boolean time = forms.stream().anyMatch(TimeForm::hasTime);
        boolean offset = forms.stream().anyMatch(TimeForm::hasOffset);
        require(time || column.fromTimestamp() == null, "from_timestamp says nothing: no format has a time");
        require(offset || zone == null, "zone says nothing: no format has an offset, and a day is the same everywhere");
        require(!offset || zone != null, "a time with an offset is on different days in different places: add zone");
        require(
                column.repeatedHour() == null && column.skippedHour() == null,
                "repeated_hour and skipped_hour are of timestamps");
        return new DateType(forms, column.fromTimestamp() != null, zone);
    }

    private TimestampType timestamp(boolean isMoment) {
        require(column.fromTimestamp() == null, "from_timestamp is of dates, but the type is timestamp");
        require(forms.stream().allMatch(TimeForm::hasTime), "each format of a timestamp needs a time");
        boolean offset = forms.stream().anyMatch(TimeForm::hasOffset);
        boolean local = forms.stream().anyMatch(form -> !form.hasOffset());
        require(
                zone != null || !isMoment || !local,
                "a time without an offset is no moment: add zone, or an offset to the format (X)");
        require(
                zone != null || isMoment || !offset || column.formats().isEmpty(),
                "the raw column keeps no offset: add the zone in which it is to be read");
        boolean clock = zone != null;
        require(
                clock || (column.repeatedHour() == null && column.skippedHour() == null),
                "repeated_hour and skipped_hour need zone");
        LocalClock clocks = clock ? new LocalClock(zone, column.repeatedHour(), column.skippedHour()) : null;
        return new TimestampType(forms, clocks, isMoment);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "Unknown zone '" + name + "': expected one like Europe/Berlin or +01:00."
                            + Suggestions.forUnknown(name, "zones", ZoneId.getAvailableZoneIds()),
                    unknown);
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
