package io.infull.load;

import io.infull.db.Session;
import java.io.IOException;

/** How parsed rows get into their raw tables. */
interface LoadWay {

    Landed load(Session session, FileParser file) throws IOException;

    /** What is left to do when the ledger row and the rejected rows are written too. */
    default void settle(Session session) {}
}
