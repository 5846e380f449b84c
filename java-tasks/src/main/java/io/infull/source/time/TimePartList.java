package io.infull.source.time;

import io.infull.source.time.TimeReading.Field;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes parts of the letters of a form, one after the other. */
final class TimePartList {

    /** A Monday in January, before noon. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 1, 0);

    private final Integer yearsFrom;
    private final Deque<List<TimePart>> open = new ArrayDeque<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private boolean known = true;

    TimePartList(Integer yearsFrom) {
        this.yearsFrom = yearsFrom;
        open.push(new ArrayList<>());
    }

    /** Empty when a letter is not known here, or when something is said twice. */
    Optional<List<TimePart>> whole() {
        boolean twice =
                fields.contains(Field.HOUR) && (fields.contains(Field.CLOCK_HOUR) || fields.contains(Field.HALF));
        return known && !twice && open.size() == 1 ? Optional.of(open.peek()) : Optional.empty();
    }

    void add(TimePart part) {
        open.peek().add(part);
    }

    void add(String letters) {
        switch (letters) {
            case "uuuu" -> number(Field.YEAR, 4);
            case "uu" -> add(Field.YEAR, TimePart.shortYear(yearsFrom));
            case "MM" -> number(Field.MONTH, 2);
            case "dd" -> number(Field.DAY, 2);
            case "HH" -> number(Field.HOUR, 2);
            case "hh" -> number(Field.CLOCK_HOUR, 2);
            case "mm" -> number(Field.MINUTE, 2);
            case "ss" -> number(Field.SECOND, 2);
            case "M" -> add(Field.MONTH, TimePart.looseNumber(Field.MONTH));
            case "d" -> add(Field.DAY, TimePart.looseNumber(Field.DAY));
            case "H" -> add(Field.HOUR, TimePart.looseNumber(Field.HOUR));
            case "h" -> add(Field.CLOCK_HOUR, TimePart.looseNumber(Field.CLOCK_HOUR));
            case "MMM", "MMMM" -> names(Field.MONTH, letters, 12);
            case "EEE", "EEEE" -> names(Field.WEEKDAY, letters, 7);
            case "a" -> names(Field.HALF, letters, 2);
            case "X", "XXX", "x", "xxx" -> add(Field.OFFSET, OffsetPart.of(letters));
            case "[" -> open.push(new ArrayList<>());
            case "]" -> close();
            default -> other(letters);
        }
    }

    private void add(Field field, TimePart part) {
        known &= fields.add(field);
        add(part);
    }

    private void number(Field field, int digits) {
        add(field, TimePart.number(field, digits));
    }

    private void names(Field field, String letters, int count) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(letters, Locale.ENGLISH);
        List<String> names = IntStream.range(0, count)
                .mapToObj(index -> formatter.format(
                        switch (field) {
                            case MONTH -> FIRST.plusMonths(index);
                            case WEEKDAY -> FIRST.plusDays(index);
                            default -> FIRST.plusHours(12L * index);
                        }))
                .toList();
        add(field, TimePart.name(field, names));
    }

    private void close() {
        known &= open.size() > 1;
        if (known) {
            List<TimePart> inside = open.pop();
            add(TimePart.optional(inside));
        }
    }

    private void other(String letters) {
        char first = letters.charAt(0);
        if (first == 'S') {
            add(Field.NANOS, TimePart.fraction(letters.length()));
            return;
        }
        known &= first > 127 || !Character.isLetter(first);
        boolean quoted = first == '\'' && letters.length() > 2;
        add(TimePart.literal(
                quoted ? letters.substring(1, letters.length() - 1) : letters.equals("''") ? "'" : letters));
    }
}
