package io.infull.source.row;

import io.infull.source.record.RecordFields;
import io.infull.source.value.FieldValue;
import io.infull.source.value.Repair;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Repairs values, and finds those that mean no value. */
final class Repairs {

    private static final String MISSING = "missing";

    private final Repair[] repairs;
    private final byte[][] missing;
    private final Consumer<String> counted;
    private final FieldValue value = new FieldValue();

    /**
     * @param missing tokens that mean no value
     * @param counted gets the name of a repair each time it alters a value
     */
    Repairs(List<Repair> repairs, Collection<String> missing, Consumer<String> counted) {
        this.repairs = repairs.toArray(Repair[]::new);
        this.missing = missing.stream()
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.counted = counted;
    }

    /** The repairs of every field of a source. */
    static Repairs ofFields(List<Repair> repairs, Consumer<String> counted) {
        return new Repairs(repairs, List.of(), counted);
    }

    boolean areNone() {
        return repairs.length == 0 && missing.length == 0;
    }

    /** Repairs these fields in their place. */
    void apply(RecordFields record, int[] fields) {
        if (areNone()) {
            return;
        }
        for (int field : fields) {
            if (!record.isEmpty(field)) {
                value.set(record.bytes, record.from[field], record.to[field]);
                apply(value);
                take(record, field);
            }
        }
    }

    // A repair that only takes away from the ends needs no other bytes.
    private void take(RecordFields record, int field) {
        if (value.bytes == record.bytes) {
            record.from[field] = value.from;
            record.to[field] = value.to;
        } else {
            record.put(field, value.bytes, value.from, value.to);
        }
    }

    /**
     * False when the value means none. A token may be the whole value, or what is left after a repair, so it is looked for
     * at each step.
     */
    boolean apply(FieldValue found) {
        for (Repair repair : repairs) {
            if (isMissing(found)) {
                return false;
            }
            repair.apply(found);
            if (found.altered) {
                counted.accept(repair.name());
            }
        }
        return !isMissing(found);
    }

    private boolean isMissing(FieldValue found) {
        for (byte[] token : missing) {
            if (found.is(token)) {
                counted.accept(MISSING);
                return true;
            }
        }
        return false;
    }
}
