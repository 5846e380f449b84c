package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.contract.Column;
import io.infull.source.value.JsonKind;
import io.infull.source.value.Repair;
import io.infull.source.value.StringRepairs;
import java.util.List;
import java.util.function.Consumer;

/** A column of a target, bound to the fields of one file. */
final class BoundColumn {

    static final String MISSING = "missing";

    private final Column column;
    private final int[] positions;

    BoundColumn(Column column, List<String> fieldNames) {
        this.column = column;
        this.positions = column.from().stream().mapToInt(fieldNames::indexOf).toArray();
    }

    /**
     * The value as PostgreSQL is to read it; null when there is none.
     *
     * @param repairs gets the name of each repair that altered the value
     */
    String parse(Fields fields, Consumer<String> repairs) throws RowRejected {
        if (column.isExtra()) {
            return fields.extra;
        }
        return positions.length == 1
                ? parse(fields.values[positions[0]], fields.kinds[positions[0]], repairs)
                : parse(joined(fields), null, repairs);
    }

    /** @param kind what a JSON value was; null where it is a text that was none */
    String parse(String found, JsonKind kind, Consumer<String> repairs) throws RowRejected {
        String repaired = found == null ? null : repaired(found, repairs);
        if (repaired == null || repaired.isEmpty()) {
            return missing(found);
        }
        String canonical = kind == null
                ? StringValues.canonical(column.type(), repaired)
                : StringValues.canonical(column.type(), repaired, kind);
        if (canonical == null) {
            String expected = "expected " + column.type().expectation();
            throw rejected(
                    column.type().refusalReason(),
                    expected,
                    found,
                    column.type().hint(repaired));
        }
        String repair = StringValues.repair(column.type(), repaired);
        if (repair != null) {
            repairs.accept(repair);
        }
        return canonical;
    }

    private String joined(Fields fields) {
        StringBuilder joined = new StringBuilder();
        for (int index = 0; index < positions.length; index++) {
            String part = fields.values[positions[index]];
            if (part == null) {
                return null;
            }
            joined.append(index == 0 ? "" : column.join()).append(part);
        }
        return joined.toString();
    }

    // A missing token may be the whole value, or what is left after a repair, so it is looked for at each step.
    private String repaired(String found, Consumer<String> repairs) {
        String value = found;
        boolean missing = isMissing(value);
        for (int index = 0; index < column.repairs().size() && !missing; index++) {
            Repair repair = column.repairs().get(index);
            String changed = StringRepairs.apply(repair, value);
            if (!changed.equals(value)) {
                repairs.accept(repair.name());
            }
            value = changed;
            missing = isMissing(value);
        }
        if (missing) {
            repairs.accept(MISSING);
        }
        return missing ? null : value;
    }

    private boolean isMissing(String value) {
        return !column.missing().isEmpty() && column.missing().contains(value);
    }

    private String missing(String found) throws RowRejected {
        if (column.required()) {
            throw rejected("missing_value", "expected a value", found, "");
        }
        return null;
    }

    private RowRejected rejected(String reason, String expected, String found, String hint) {
        String shown = found == null ? "none" : "'" + found + "'";
        return RowRejected.value(column.name(), found, reason, expected + " but found " + shown + hint);
    }
}
