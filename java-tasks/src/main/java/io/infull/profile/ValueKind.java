package io.infull.profile;

import java.util.List;

/** Whether values fit a raw column. Names alone would match an order number with the date of an order. */
final class ValueKind {

    private static final int LOOKED_AT = 200;

    private ValueKind() {}

    /** Whether half of the first values fit after repairs. Without values any field fits, and every value fits text. */
    static boolean suits(Sample sample, String field, String databaseType) {
        List<String> values = sample.values(sample.fields().indexOf(field)).stream()
                .limit(LOOKED_AT)
                .toList();
        List<String> cleaned = Cleaning.of(values, databaseType).cleaned();
        int unread =
                switch (databaseType) {
                    case "date" -> DateForms.of(cleaned).unread().size();
                    case "integer", "bigint", "numeric" ->
                        NumberForms.of(cleaned).unread().size();
                    default -> 0;
                };
        return unread * 2 <= cleaned.size();
    }
}
