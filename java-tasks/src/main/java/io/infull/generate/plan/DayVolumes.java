package io.infull.generate.plan;

import io.infull.generate.story.Story;
import java.time.LocalDate;
import java.util.List;

/**
 * Distributes exactly all order lines of the plan over its days: many on weekdays, few at weekends. With a story, each
 * month has its season, and business grows by a tenth in half a year.
 */
public final class DayVolumes {
    private static final int DAYS_OF_HALF_A_YEAR = 182;
    // Percent of an average month, from January on.
    private static final List<Integer> SEASON = List.of(88, 92, 99, 101, 106, 110, 102, 94, 100, 104, 108, 116);
    private final long lines;
    private final long[] weightBefore;

    /** @param story on its days without orders there are no order lines */
    public DayVolumes(GenerationPlan plan, Story story) {
        lines = plan.lines();
        weightBefore = new long[plan.days() + 1];
        for (int day = 0; day < plan.days(); day++) {
            weightBefore[day + 1] = weightBefore[day] + weight(plan, story, day);
        }
    }

    /** @param day from 0 */
    public long linesOn(int day) {
        return linesBefore(day + 1) - linesBefore(day);
    }

    private long linesBefore(int day) {
        return lines * weightBefore[day] / weightBefore[weightBefore.length - 1];
    }

    private static long weight(GenerationPlan plan, Story story, int day) {
        LocalDate date = plan.firstDay().plusDays(day);
        if (!story.hasOrdersOn(date)) {
            return 0;
        }
        if (!plan.story()) {
            return weight(date);
        }
        long grown = 1_000 + 100L * day / DAYS_OF_HALF_A_YEAR;
        return weight(date) * SEASON.get(date.getMonthValue() - 1) * grown;
    }

    private static int weight(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 10;
            case SATURDAY -> 4;
            case SUNDAY -> 2;
        };
    }
}
