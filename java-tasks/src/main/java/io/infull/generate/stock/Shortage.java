package io.infull.generate.stock;

import io.infull.generate.story.EventKind;
import io.infull.generate.story.Story;
import io.infull.generate.story.StoryEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The highest stock of a product at the end of each day. Before an event it is only what is shipped until then, so that
 * the stock is 0 when the event begins.
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
     * Whether one piece more is made than is shipped. During a stock-out something is made in any three days, but
     * always less than an order.
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
