package io.infull.load.raw;

import io.infull.db.Session;
import io.infull.source.account.Landed;
import io.infull.source.row.FileParser;
import java.io.IOException;

/** How parsed rows get into their raw tables. */
public interface LoadWay {

    Landed load(Session session, FileParser file) throws IOException;

    /** What is left to do when the ledger row and the rejected rows are written too. */
    default void settle(Session session) {}
}
