package io.infull.project.freshness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * The days that count: all days, or working days. Working days are Monday to Friday, unless the calendar says
 * otherwise.
 *
 * @param exceptions days that differ from their weekday
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {

    public WorkingDays {
        exceptions = Map.copyOf(exceptions);
    }

    /** Whether more days than the limit lie between the two: after the first, up to and with the last. */
    public boolean exceeds(DayLimit limit, LocalDate first, LocalDate last) {
        return first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !limit.areWorking() || isWorking(day))
                .skip(limit.days())
                .findFirst()
                .isPresent();
    }

    /** The working day that is so many after the day; the day itself for 0. */
    public LocalDate after(LocalDate day, int workingDays) {
        return moved(day, workingDays, 1);
    }

    /** The working day that is so many before the day; the day itself for 0. */
    public LocalDate before(LocalDate day, int workingDays) {
        return moved(day, workingDays, -1);
    }

    private LocalDate moved(LocalDate day, int workingDays, int step) {
        LocalDate reached = day;
        for (int left = workingDays; left > 0; left -= isWorking(reached) ? 1 : 0) {
            reached = reached.plusDays(step);
        }
        return reached;
    }

    private boolean isWorking(LocalDate day) {
        return exceptions.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
