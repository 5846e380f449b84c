package io.infull.load.raw;

import io.infull.db.Session;
import io.infull.source.account.Landed;
import io.infull.source.contract.Target;
import io.infull.source.row.FileParser;
import java.io.IOException;
import java.util.List;

/** Copies into a temporary table, settles rows that share a key, and then brings the rest into the raw tables. */
public final class StagedCopy implements LoadWay {

    private final Origin origin;

    public StagedCopy(Origin origin) {
        this.origin = origin;
    }

    @Override
    public Landed load(Session session, FileParser file) throws IOException {
        List<Target> targets = file.layout().targets();
        session.execute("set local work_mem = '64MB'");
        new StagedTable(targets, StagedRowId.of(origin.source())).fill(session, file);
        return new StagedRows(session, origin, file).settle();
    }
}
