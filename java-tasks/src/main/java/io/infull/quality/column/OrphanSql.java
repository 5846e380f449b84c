package io.infull.quality.column;

import io.infull.db.Names;
import io.infull.project.DataTest;
import java.util.Optional;

/** Rows whose value is not null and is not in a column of another model. */
record OrphanSql(CheckedRows rows, String column, DataTest.Relationships parent, int number) implements CheckSql {

    @Override
    public String count() {
        return "count(*) " + rows.filter(rows.column(column) + " is not null and " + key() + " is null");
    }

    // Keys are distinct, so that a repeated key of the parent does not repeat the row.
    @Override
    public Optional<String> join() {
        return Optional.of("left join (select distinct " + Names.quoted(parent.field()) + " as " + key() + " from "
                + Names.quoted(parent.to()) + ") as _parent_" + number + " on " + key() + " = " + rows.column(column));
    }

    @Override
    public String offendingRows() {
        return rows.selectAll(rows.column(column) + " is not null and not exists (select 1 from "
                + Names.quoted(parent.to()) + " as _parent where _parent." + Names.quoted(parent.field()) + " = "
                + rows.column(column) + ")");
    }

    private String key() {
        return "_parent_key_" + number;
    }
}
