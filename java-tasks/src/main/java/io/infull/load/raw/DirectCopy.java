package io.infull.load.raw;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.ops.RawTable;
import io.infull.source.account.Fate;
import io.infull.source.account.Landed;
import io.infull.source.account.Lines;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.row.BinaryRow;
import io.infull.source.row.FileParser;
import io.infull.source.row.RowLead;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies straight into the raw table, and builds the index of its key afterwards: keeping it up row by row doubles the
 * time. It suits only an empty table and a file without repeated keys; where keys repeat, PostgreSQL refuses the index
 * with a unique violation, all is rolled back, and the file has to be staged.
 */
public final class DirectCopy implements LoadWay {

    private final Origin origin;

    public DirectCopy(Origin origin) {
        this.origin = origin;
    }

    public static boolean suits(Session session, Origin origin) {
        Source source = origin.source();
        if (source.contract().explode() != null || source.targets().size() > 1 || isLate(session, origin)) {
            return false;
        }
        Target target = source.targets().get(0);
        if (target.keyRule().isSum()) {
            return false;
        }
        String table = RawTable.qualified(target.table());
        return session.one("select not exists (select from " + table + ") as is_empty", row -> row.flag("is_empty"));
    }

    // What a later snapshot lacks comes in as deleted, although the table is empty.
    private static boolean isLate(Session session, Origin origin) {
        return new RowOrder(origin).isLate(session) && origin.mode() == LoadMode.snapshot;
    }

    @Override
    public Landed load(Session session, FileParser file) throws IOException {
        Target target = file.layout().targets().get(0);
        RawTracking tracking = RawTracking.takenOff(session, new TreeSet<>(Set.of(target.table())), origin.loadId());
        // What is the same in every row need not be sent and parsed with every row.
        session.call(
                "select ops.take_key_off(?, ?, ?, ?)",
                target.table(),
                origin.pack(),
                origin.fileName(),
                origin.loadId());
        long copied = session.copyIn(
                statement(target),
                stream -> file.parseInto(
                        new BinaryRow(stream, RowLead.line(), target.columns().size())));
        session.call("select ops.put_key_back(?)", target.table());
        tracking.putBack(Map.of(target.table(), copied));
        file.tally().add(Fate.LOADED, new Lines(copied, file.tally().hashWritten()));
        return Landed.inserted(target.table(), copied);
    }

    private static String statement(Target target) {
        List<String> columns = target.columnNames();
        return "copy " + RawTable.qualified(target.table()) + " (_line, " + Names.quotedList(columns)
                + ") from stdin (format binary)";
    }
}
