package io.infull.load.raw;

import io.infull.db.NamedSql;
import io.infull.db.Session;
import io.infull.source.contract.Column;
import io.infull.source.contract.Target;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RowLead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The temporary table of the rows of one file. A record is known by its place in the file, as several elements of a JSON
 * array may be on one line. So is a row, unless records become several rows: then these are numbered in {@code _row}.
 */
final class StagedTable {

    private final List<Target> targets;
    private final StagedRowId id;

    StagedTable(List<Target> targets, StagedRowId id) {
        this.targets = targets;
        this.id = id;
    }

    void fill(Session session, FileParser file) throws IOException {
        session.execute(NamedSql.read(StagedTable.class, "stage")
                .piece("lead_definitions", id.definitions())
                .piece("column_definitions", definitions())
                .text());
        int columns =
                targets.stream().mapToInt(target -> target.columns().size()).sum();
        RowLead lead = new StagedLead(KeyHash.of(targets), id);
        session.copyIn(copy(), stream -> file.parseInto(new BinaryRow(stream, lead, columns)));
        session.execute("analyze pg_temp.landed (" + id.places() + ", " + StagedColumns.hash(0) + ")");
    }

    private String definitions() {
        List<String> definitions = new ArrayList<>();
        for (int number = 0; number < targets.size(); number++) {
            definitions.add(StagedColumns.hash(number) + " bigint");
            if (targets.get(number).keyRule().keepsAll()) {
                definitions.add(StagedColumns.keyNumber(number) + " integer not null default 1");
            }
            for (Column column : targets.get(number).columns()) {
                definitions.add(StagedColumns.staged(number, column) + " " + column.databaseType());
            }
        }
        return String.join(", ", definitions);
    }

    // Hashes first: they are written before the values that they are made of.
    private String copy() {
        List<String> hashes = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int number = 0; number < targets.size(); number++) {
            hashes.add(StagedColumns.hash(number));
            for (Column column : targets.get(number).columns()) {
                values.add(StagedColumns.staged(number, column));
            }
        }
        return "copy pg_temp.landed (" + id.columns() + ", " + String.join(", ", hashes) + ", "
                + String.join(", ", values) + ") from stdin (format binary)";
    }
}
