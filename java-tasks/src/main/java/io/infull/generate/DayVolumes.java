package io.infull.generate;

import java.time.LocalDate;

/** Spreads the plan's order lines over its days, to the last line: busy on weekdays, quiet at weekends. */
final class DayVolumes {
    private final long lines;
    private final long[] weightBefore;

    DayVolumes(GenerationPlan plan) {
        lines = plan.lines();
        weightBefore = new long[plan.days() + 1];
        for (int day = 0; day < plan.days(); day++) {
            weightBefore[day + 1] = weightBefore[day] + weight(plan.firstDay().plusDays(day));
        }
    }

    /** @param day from 0 */
    long linesOn(int day) {
        return linesBefore(day + 1) - linesBefore(day);
    }

    private long linesBefore(int day) {
        return lines * weightBefore[day] / weightBefore[weightBefore.length - 1];
    }

    private static int weight(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 10;
            case SATURDAY -> 4;
            case SUNDAY -> 2;
        };
    }
}
