package io.infull.quality;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.ops.ColumnType;
import io.infull.project.DataTest;
import io.infull.quality.column.CheckedRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A wrong row in a copy of a model, which a check of a column must find.
 *
 * @param columns of the model
 */
record SpoiledRow(Session session, DataTest test, List<ColumnType> columns) {

    /** Values that no model contains, by category of type. */
    private static final Map<String, String> ODD = Map.of(
            "text", "'?'",
            "date", "date '0001-01-01'",
            "numeric", "-987654321",
            "integer", "-987654321",
            "bigint", "-987654321",
            "smallint", "-9876");

    /** Makes an existing row wrong if the check looks at one; otherwise adds a row. */
    void put() {
        if (test.rule() instanceof DataTest.UniqueCombination combination) {
            repeat(combination.columns());
        } else if (test.rule() instanceof DataTest.Unique) {
            repeat(List.of(test.column().orElseThrow()));
        } else {
            String column = test.column().orElseThrow();
            boolean wantsValue = !(test.rule() instanceof DataTest.NotNull);
            wrong(column, wantsValue ? odd(column) : Optional.of("null"));
        }
    }

    private void wrong(String column, Optional<String> value) {
        if (value.isPresent() && set(column, value.get()) == 0) {
            session.execute("insert into " + rows().model() + " default values");
            set(column, value.get());
        }
    }

    private long set(String column, String value) {
        return session.update("update " + rows().model() + " set " + Names.quoted(column) + " = " + value
                + " where ctid = (select ctid from " + rows().model() + " where " + rows().condition() + " limit 1)");
    }

    private void repeat(List<String> names) {
        String known = names.stream()
                .map(name -> " and " + rows().column(name) + " is not null")
                .collect(Collectors.joining());
        String again = "insert into " + rows().model() + " select * from " + rows().model() + " where "
                + rows().condition() + known + " limit 1";
        if (session.update(again) == 0) {
            session.execute("insert into " + rows().model() + " (" + Names.quotedList(names) + ") values ("
                    + names.stream().map(name -> odd(name).orElse("null")).collect(Collectors.joining(", ")) + ")");
            session.update(again);
        }
    }

    private Optional<String> odd(String column) {
        return columns.stream()
                .filter(type -> type.name().equals(column))
                .findFirst()
                .map(type -> ODD.get(type.type().replaceFirst("\\(.*", "")));
    }

    private CheckedRows rows() {
        return CheckedRows.of(test);
    }
}
