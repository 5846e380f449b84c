package io.infull.load.file;

import io.infull.db.Session;
import io.infull.load.raw.LoadWay;
import io.infull.load.raw.Origin;
import io.infull.load.raw.StagedCopy;
import io.infull.source.account.Landed;
import io.infull.source.row.FileParser;
import java.io.IOException;

/**
 * Loads a file in the place of the load that read it before, in one transaction: its rows are taken out first, and what
 * was repaired of it stays repaired.
 */
final class AgainWay implements LoadWay {

    private final Origin origin;
    private final long replaced;
    private final LoadWay staged;

    AgainWay(Origin origin, long replaced) {
        this.origin = origin;
        this.replaced = replaced;
        this.staged = new StagedCopy(origin);
    }

    @Override
    public Landed load(Session session, FileParser file) throws IOException {
        session.call("select ops.take_back_load(?, ?)", replaced, origin.loadId());
        return staged.load(session, file);
    }

    @Override
    public void settle(Session session) {
        staged.settle(session);
        session.call("select ops.close_rejects_again(?, ?)", replaced, origin.loadId());
    }
}
