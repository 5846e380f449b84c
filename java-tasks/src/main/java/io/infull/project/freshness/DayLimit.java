package io.infull.project.freshness;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of days, written as {@code 14 days}, {@code 3 working days}.
 *
 * @param areWorking whether only working days count
 */
public record DayLimit(int days, boolean areWorking) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (working )?days?");

    // A contract writes it as a text only.
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public DayLimit {}

    /** Throws IllegalArgumentException that says how it is written. */
    @JsonCreator
    public static DayLimit parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Not a number of days: expected one like 14 days or 3 working days but found '" + text + "'");
        }
        return new DayLimit(Integer.parseInt(matcher.group(1)), matcher.group(2) != null);
    }

    @Override
    public String toString() {
        return days + (areWorking ? " working" : "") + (days == 1 ? " day" : " days");
    }
}
