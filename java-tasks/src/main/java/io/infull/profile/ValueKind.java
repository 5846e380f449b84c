package io.infull.profile;

import io.infull.profile.value.ColumnGuess;
import java.util.List;

/** Whether values fit a raw column. Names alone would match an order number with the date of an order. */
final class ValueKind {

    private static final int LOOKED_AT = 200;

    private ValueKind() {}

    /**
     * Whether half of the first values fit after repairs. Without values any field fits, and every value fits text. Which
     * words mean yes or no is left to a person.
     */
    static boolean suits(Sample sample, String field, String column, String databaseType) {
        List<String> values = sample.values(sample.fields().indexOf(field)).stream()
                .limit(LOOKED_AT)
                .toList();
        return databaseType.equals("boolean")
                || ColumnGuess.of(column, values, sample.spelling(field), databaseType)
                        .suits();
    }
}
