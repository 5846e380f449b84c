package io.infull.source.contract;

import io.infull.source.value.Repair;
import io.infull.source.value.TextType;
import io.infull.source.value.ValueType;
import java.util.List;
import java.util.Set;

/**
 * A column of a target, checked and ready to parse values. It has no field of its own when it takes all extra fields.
 */
public record Column(
        String name,
        String databaseType,
        List<String> from,
        String join,
        ValueType type,
        boolean required,
        boolean optional,
        Set<String> missing,
        List<Repair> repairs) {

    private static final String EXTRA = "_extra";

    /** Takes the fields that no other column takes, as a JSON object. */
    public static Column ofExtra() {
        return new Column(EXTRA, "jsonb", List.of(), null, new TextType(), false, false, Set.of(), List.of());
    }

    public boolean isExtra() {
        return from.isEmpty();
    }
}
