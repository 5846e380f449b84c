package io.infull.source.time;

import io.infull.source.time.TimeReading.Field;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes parts of the letters of a form, one after the other. */
final class TimePartList {

    /** A Monday in January, before noon. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 1, 0);

    private final Integer yearsFrom;
    private final Deque<List<TimePart>> open = new ArrayDeque<>();

    TimePartList(Integer yearsFrom) {
        this.yearsFrom = yearsFrom;
        open.push(new ArrayList<>());
    }

    /** A bracket that is still open is closed. */
    List<TimePart> whole() {
        while (open.size() > 1) {
            close();
        }
        return open.peek();
    }

    void add(TimePart part) {
        open.peek().add(part);
    }

    void add(String letters) {
        switch (letters) {
            case "uuuu" -> number(Field.YEAR, 4);
            case "uu" -> add(TimePart.shortYear(yearsFrom));
            case "MM" -> number(Field.MONTH, 2);
            case "dd" -> number(Field.DAY, 2);
            case "DDD" -> number(Field.DAY_OF_YEAR, 3);
            case "HH" -> number(Field.HOUR, 2);
            case "hh" -> number(Field.CLOCK_HOUR, 2);
            case "mm" -> number(Field.MINUTE, 2);
            case "ss" -> number(Field.SECOND, 2);
            case "M" -> add(TimePart.looseNumber(Field.MONTH));
            case "d" -> add(TimePart.looseNumber(Field.DAY));
            case "H" -> add(TimePart.looseNumber(Field.HOUR));
            case "h" -> add(TimePart.looseNumber(Field.CLOCK_HOUR));
            case "MMM", "MMMM" -> names(Field.MONTH, letters, 12);
            case "EEE", "EEEE" -> names(Field.WEEKDAY, letters, 7);
            case "a" -> names(Field.HALF, letters, 2);
            case "X", "XX", "XXX", "x", "xx", "xxx" -> add(OffsetPart.of(letters));
            case "[" -> open.push(new ArrayList<>());
            case "]" -> close();
            default -> other(letters);
        }
    }

    private void number(Field field, int digits) {
        add(TimePart.number(field, digits));
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
        add(TimePart.name(field, names));
    }

    private void close() {
        List<TimePart> inside = open.pop();
        add(TimePart.optional(inside));
    }

    private void other(String letters) {
        char first = letters.charAt(0);
        if (first == 'S') {
            add(TimePart.fraction(letters.length()));
            return;
        }
        boolean quoted = first == '\'' && letters.length() > 2;
        add(TimePart.literal(
                quoted ? letters.substring(1, letters.length() - 1) : letters.equals("''") ? "'" : letters));
    }
}
