package io.infull.load;

import java.util.List;

/** The repairs of every field of a source. */
final class FieldRepairs {

    private final List<Repair> repairs;
    private final Tally tally;

    FieldRepairs(List<Repair> repairs, Tally tally) {
        this.repairs = repairs;
        this.tally = tally;
    }

    /** Repairs the fields from {@code from} (inclusive) to {@code to} (exclusive) in their place. */
    void apply(Fields fields, int from, int to) {
        for (Repair repair : repairs) {
            for (int index = from; index < to; index++) {
                String value = fields.values[index];
                String changed = value == null ? null : repair.apply(value);
                if (changed != null && !changed.equals(value)) {
                    tally.countRepair(repair.name());
                    fields.values[index] = changed.isEmpty() ? null : changed;
                }
            }
        }
    }
}
