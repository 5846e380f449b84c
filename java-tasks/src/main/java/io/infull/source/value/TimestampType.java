package io.infull.source.value;

import io.infull.source.time.LocalClock;
import io.infull.source.time.TimeForm;
import java.util.List;
import java.util.function.Consumer;

/**
 * A day and a time, to the microsecond, in the years 1 to 9999.
 *
 * @param forms the first one that reads a value decides
 * @param clock says when a time without an offset was, and which local time one with an offset is; null where neither is
 *     needed
 * @param isMoment whether the column holds moments ({@code timestamptz}) or what a clock showed ({@code timestamp})
 */
public record TimestampType(List<TimeForm> forms, LocalClock clock, boolean isMoment) implements ValueType {

    public static final String MOMENT = "timestamp with time zone";
    public static final String CLOCK_TIME = "timestamp without time zone";

    @Override
    public String expectation() {
        return "a timestamp like " + TimeForm.letters(forms)
                + (clock == null ? "" : " that clocks in " + clock.zone() + " showed once");
    }

    @Override
    public String refusalReason() {
        return "not_a_timestamp";
    }

    @Override
    public boolean accepts(JsonKind kind) {
        return kind.canHave(forms);
    }

    @Override
    public FieldEncoder encoder(String databaseType, Consumer<String> repairs) {
        return new TimeFormEncoder(forms, clock, isMoment);
    }

    @Override
    public boolean fits(String databaseType) {
        return databaseType.equals(isMoment ? MOMENT : CLOCK_TIME);
    }
}
