package io.infull.generate;

import io.infull.generate.story.EventKind;
import io.infull.generate.story.Story;
import io.infull.generate.story.StoryEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * How much of a product there may be at the end of each day: before an event no more than what leaves until it, so that
 * there is nothing when it begins.
 */
final class Shortage {
    private static final int DAYS_BETWEEN_PIECES = 3;
    private final long[] most;
    private final boolean[] isPieceMade;

    /** @param shipped of the product, by day */
    Shortage(Story story, LocalDate firstDay, int product, long[] shipped) {
        most = new long[shipped.length];
        isPieceMade = new boolean[shipped.length];
        Arrays.fill(most, Long.MAX_VALUE);
        story.of(EventKind.STOCK_OUT, product).forEach(event -> note(event, firstDay, shipped));
        story.of(EventKind.PRODUCTION_LATE, product).forEach(event -> note(event, firstDay, shipped));
    }

    long mostOn(int day) {
        return most[day];
    }

    /**
     * Whether a single piece is made beyond what leaves: in any three days of a stock-out something is made, and never as
     * much as anyone orders.
     */
    boolean isPieceMadeOn(int day) {
        return isPieceMade[day];
    }

    private void note(StoryEvent event, LocalDate firstDay, long[] shipped) {
        int from = (int) ChronoUnit.DAYS.between(firstDay, event.from());
        int to = Math.min(shipped.length - 1, (int) ChronoUnit.DAYS.between(firstDay, event.to()));
        for (int day = from; day <= to; day++) {
            most[day] = 0;
            isPieceMade[day] = event.kind() == EventKind.STOCK_OUT && (day - from) % DAYS_BETWEEN_PIECES == 1;
        }
        long left = 0;
        for (int day = from - 1; day >= 0; day--) {
            most[day] = Math.min(most[day], left);
            left += shipped[day];
        }
    }
}
