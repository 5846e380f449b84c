package io.infull.source.oracle;

import io.infull.source.value.Repair;
import io.infull.source.value.StringRepairs;
import java.util.List;
import java.util.function.Consumer;

/** The repairs of every field of a source. */
final class FieldRepairs {

    private final List<Repair> repairs;
    private final Consumer<String> applied;

    /** @param applied gets the name of a repair each time it alters a field */
    FieldRepairs(List<Repair> repairs, Consumer<String> applied) {
        this.repairs = repairs;
        this.applied = applied;
    }

    /** Repairs the fields from {@code from} (inclusive) to {@code to} (exclusive) in their place. */
    void apply(Fields fields, int from, int to) {
        for (Repair repair : repairs) {
            for (int index = from; index < to; index++) {
                String value = fields.values[index];
                String changed = value == null ? null : StringRepairs.apply(repair, value);
                if (changed != null && !changed.equals(value)) {
                    applied.accept(repair.name());
                    fields.values[index] = changed.isEmpty() ? null : changed;
                }
            }
        }
    }
}
