package io.infull.generate.story;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * The events of a plan: one of each kind in every half year, and none when the plan is too short. A product has at most
 * one of the two events of products.
 */
public final class Story {
    private static final int DAYS_OF_A_CHAPTER = 182;
    private static final int LEAST_DAYS = 91;
    private static final int DAYS_OF_BAD_CARRIER = 28;
    private static final int DAYS_WITHOUT_PRICES = 14;
    private static final int DAYS_WITHOUT_PRODUCTION = 20;
    private static final int DAYS_OF_STOCK_OUT = 10;
    private static final int DAYS_OF_STRIKE = 7;
    private static final int DAYS_WITHOUT_RECORDS = 5;
    private static final int DAYS_WITHOUT_ORDERS = 5;
    private static final int DAYS_OF_HASTE = 14;

    private final List<StoryEvent> events;

    private Story(List<StoryEvent> events) {
        this.events = List.copyOf(events);
    }

    public static Story none() {
        return new Story(List.of());
    }

    /** @param between draws a number from the first to the second, both included */
    public static Story draw(LocalDate firstDay, int days, Subjects subjects, IntBinaryOperator between) {
        List<StoryEvent> events = new ArrayList<>();
        int chapters = days < LEAST_DAYS ? 0 : Math.max(1, days / DAYS_OF_A_CHAPTER);
        for (int chapter = 0; chapter < chapters; chapter++) {
            int length = days / chapters;
            new Chapter(firstDay.plusDays((long) chapter * length), length, subjects, between).addTo(events);
        }
        return new Story(events);
    }

    public List<StoryEvent> events() {
        return events;
    }

    public List<StoryEvent> of(EventKind kind, int subject) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.subject() == subject)
                .toList();
    }

    /** Whether orders of the day are exported. */
    public boolean hasOrdersOn(LocalDate day) {
        return events.stream().noneMatch(event -> event.kind() == EventKind.PARTIAL_MONTH && event.isOn(day));
    }

    public Optional<StoryEvent> on(LocalDate day, EventKind kind, int subject) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.subject() == subject && event.isOn(day))
                .findFirst();
    }

    private record Chapter(LocalDate firstDay, int days, Subjects subjects, IntBinaryOperator between) {

        void addTo(List<StoryEvent> events) {
            int outOfStock = subject(subjects.products());
            events.add(event(EventKind.BAD_CARRIER, subject(subjects.carriers()), 15, 20, DAYS_OF_BAD_CARRIER));
            events.add(event(EventKind.PRICE_LIST_RAN_OUT, subject(subjects.customers()), 35, 50, DAYS_WITHOUT_PRICES));
            events.add(event(EventKind.STOCK_OUT, outOfStock, 35, 45, DAYS_OF_STOCK_OUT));
            if (subjects.products() > 1) {
                int other = (outOfStock + between.applyAsInt(1, subjects.products() - 1)) % subjects.products();
                events.add(event(EventKind.PRODUCTION_LATE, other, 50, 60, DAYS_WITHOUT_PRODUCTION));
            }
            events.add(event(EventKind.STRIKE, subject(subjects.warehouses()), 70, 75, DAYS_OF_STRIKE));
            events.add(
                    event(EventKind.INCOMPLETE_RECORDS, subject(subjects.warehouses()), 88, 92, DAYS_WITHOUT_RECORDS));
            if (subjects.patientCustomer() < subjects.customers()) {
                events.add(event(EventKind.TOO_EARLY, subjects.patientCustomer(), 20, 30, DAYS_OF_HASTE));
            }
            events.add(partialMonth());
        }

        private StoryEvent partialMonth() {
            LocalDate last = firstDay.plusDays((long) days * 60 / 100).with(TemporalAdjusters.lastDayOfMonth());
            return new StoryEvent(
                    EventKind.PARTIAL_MONTH, last.getMonthValue(), last.minusDays(DAYS_WITHOUT_ORDERS - 1L), last);
        }

        private int subject(int count) {
            return between.applyAsInt(0, count - 1);
        }

        private StoryEvent event(EventKind kind, int subject, int fromPercent, int toPercent, int length) {
            LocalDate from = firstDay.plusDays((long) days * between.applyAsInt(fromPercent, toPercent) / 100);
            return new StoryEvent(kind, subject, from, from.plusDays(length - 1L));
        }
    }
}
