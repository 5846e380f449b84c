package io.infull.source.row;

import io.infull.source.value.PlainRepair;
import io.infull.source.value.PlainValue;
import io.infull.source.value.Repair;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Repairs values among the bytes of a record, like {@link BoundColumn} does with texts. */
final class PlainRepairs {

    private final PlainRepair[] repairs;
    private final String[] names;
    private final byte[][] missing;

    /** What became of a value. */
    enum Outcome {
        /** The value, which may be empty now. */
        VALUE,
        /** One of the tokens that mean no value was found. */
        MISSING,
        /** Only the careful way knows. */
        UNKNOWN
    }

    PlainRepairs(List<Repair> repairs, Collection<String> missing) {
        this.repairs = repairs.stream().map(Repair::plain).toArray(PlainRepair[]::new);
        this.names = repairs.stream().map(Repair::name).toArray(String[]::new);
        this.missing = missing.stream()
                .map(token -> token.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    boolean areNone() {
        return repairs.length == 0 && missing.length == 0;
    }

    /** Notes what was altered, which holds unless the outcome is not known. */
    Outcome apply(PlainValue value, RepairNotes notes) {
        for (int index = 0; index < repairs.length; index++) {
            if (isMissing(value)) {
                return Outcome.MISSING;
            }
            value.altered = false;
            if (!repairs[index].apply(value)) {
                return Outcome.UNKNOWN;
            }
            if (value.altered) {
                notes.note(names[index]);
            }
            if (value.isEmpty()) {
                break;
            }
        }
        return isMissing(value) ? Outcome.MISSING : Outcome.VALUE;
    }

    private boolean isMissing(PlainValue value) {
        for (byte[] token : missing) {
            if (value.is(token)) {
                return true;
            }
        }
        return false;
    }
}
