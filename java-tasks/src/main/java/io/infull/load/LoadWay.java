package io.infull.load;

import io.infull.db.Session;
import java.io.IOException;

/** How parsed rows get into their raw tables. */
interface LoadWay {

    Landed load(Session session, FileParser file) throws IOException;
}
