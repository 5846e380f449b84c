package io.infull.profile;

import io.infull.profile.value.DateForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the values of a field say against a column, beyond the type: names alone do not tell an id from an amount. */
final class ValueEvidence {

    private static final int LOOKED_AT = 2_000;
    private static final int LONG_TEXT = 60;
    private static final int MANY_STATES = 50;
    private static final String FRACTION = "[-+]?[\\d.,' ]*[.,]\\d*[1-9]\\d*";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}.*";
    private static final String WORDS = "\\p{L}{2,} .*\\p{L}{2,}.*";
    private static final String NUMBER = "[-+]?[\\d.,]+";

    private final Sample sample;
    private final Set<String> clearDates;

    ValueEvidence(Sample sample) {
        this.sample = sample;
        this.clearDates = sample.clearDates();
    }

    /**
     * @param why as it reads on from "CHECK: "
     * @param likeness what is left of the similarity of the names
     */
    record Doubt(String why, double likeness) {}

    private static final double SILENT = 0.8;
    private static final double OPPOSED = 0.6;

    /** Why the values are no evidence for the column; empty when they are. */
    Optional<Doubt> doubt(String column, String databaseType, boolean needed, String field) {
        List<String> all = sample.values(sample.fields().indexOf(field));
        if (all.isEmpty()) {
            return Optional.of(new Doubt("the sample has no value of it", SILENT));
        }
        List<String> values = all.stream().limit(LOOKED_AT).toList();
        if (needed && all.size() * 10L < sample.rows().size() * 9L) {
            return Optional.of(new Doubt("many records have no value of it, and the column takes no nulls", SILENT));
        }
        Optional<String> opposed = column.endsWith("_id")
                ? ofId(values)
                : databaseType.equals("text") ? ofText(column, values) : Optional.empty();
        return opposed.map(why -> new Doubt(why, OPPOSED));
    }

    private static Optional<String> ofId(List<String> values) {
        if (most(values, value -> value.matches(DAY))) {
            return Optional.of("its values look like dates");
        }
        if (most(values, value -> value.matches(FRACTION))) {
            return Optional.of("its values look like amounts");
        }
        return most(values, value -> value.length() > LONG_TEXT || value.matches(WORDS))
                ? Optional.of("its values look like texts")
                : Optional.empty();
    }

    private static Optional<String> ofText(String column, List<String> values) {
        if (column.matches(".*(?:name|city|category)") && most(values, value -> value.matches(NUMBER))) {
            return Optional.of("its values are numbers");
        }
        long distinct = values.stream().distinct().count();
        boolean many = distinct > MANY_STATES && distinct * 2 > values.size();
        return many && column.matches(".*(?:status|mode|priority)")
                ? Optional.of("it has more different values than states there can be")
                : Optional.empty();
    }

    private static boolean most(List<String> values, Predicate<String> is) {
        return values.stream().filter(is).count() * 2 > values.size();
    }

    /** Whether the values are whole numbers that do not repeat within an order. */
    boolean countsWithin(String order, String field) {
        int outer = sample.fields().indexOf(order);
        int inner = sample.fields().indexOf(field);
        List<String[]> rows = sample.rows().stream().limit(LOOKED_AT).toList();
        long distinct = rows.stream()
                .map(row -> row[outer] + "\n" + row[inner])
                .distinct()
                .count();
        return distinct == rows.size();
    }

    /** Of the records with both days, how many have that of the field before that of the order. */
    Order order(String ordered, String field) {
        List<Integer> from = days(ordered);
        List<Integer> days = days(field);
        int both = 0;
        int before = 0;
        for (int row = 0; row < from.size(); row++) {
            if (from.get(row) != null && days.get(row) != null) {
                both++;
                before += days.get(row) < from.get(row) ? 1 : 0;
            }
        }
        return new Order(before, both);
    }

    /**
     * @param before days that lie before that of the order
     * @param both records that have both
     */
    record Order(int before, int both) {

        boolean isReversed() {
            return before * 10L > both;
        }
    }

    private List<Integer> days(String field) {
        int position = sample.fields().indexOf(field);
        List<String> values = new ArrayList<>();
        sample.rows().stream().limit(LOOKED_AT).forEach(row -> values.add(row[position]));
        return DateForms.days(values, clearDates);
    }
}
