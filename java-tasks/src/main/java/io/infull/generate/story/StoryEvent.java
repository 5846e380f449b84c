package io.infull.generate.story;

import java.time.LocalDate;

/**
 * @param subject index of a product, customer, carrier or warehouse, depending on the kind; for a month its number from
 *     1
 * @param from the first day
 * @param to the last day
 */
public record StoryEvent(EventKind kind, int subject, LocalDate from, LocalDate to) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
