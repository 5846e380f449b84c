package io.infull.source.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which of two rows of the same key is the later one. Names are compared by their bytes, but runs of digits as
 * numbers: {@code orders_9.csv} comes before {@code orders_10.csv}.
 *
 * @param pattern finds the part of a file's name that decides its order
 * @param value how the groups of the pattern are put together, for example {@code $3-$2-$1}
 * @param column of the raw table
 */
public record OrderContract(OrderBy by, String pattern, String value, String column) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST_NUMBER = 20;

    public OrderContract {
        by = by == null ? OrderBy.file_name : by;
        value = value == null ? "$1" : value;
    }

    static OrderContract standard() {
        return new OrderContract(null, null, null, null);
    }

    public boolean isByField() {
        return by == OrderBy.field;
    }

    /** Greater for later files; empty when the name does not have the order. */
    public Optional<String> placeOf(String fileName) {
        return switch (by) {
            case field -> Optional.empty();
            case file_name -> Optional.of(comparable(fileName));
            case name_pattern -> matched(fileName).map(OrderContract::comparable);
        };
    }

    private Optional<String> matched(String fileName) {
        Matcher matcher = Pattern.compile(pattern).matcher(fileName);
        if (!matcher.find()) {
            return Optional.empty();
        }
        StringBuilder expanded = new StringBuilder();
        matcher.appendReplacement(expanded, value);
        return Optional.of(expanded.substring(matcher.start()));
    }

    private static String comparable(String name) {
        return DIGITS.matcher(name)
                .replaceAll(digits ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - digits.group().length())) + digits.group());
    }
}
