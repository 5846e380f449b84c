package io.infull.db;

import java.sql.Connection;

/** What a transaction sees of the changes of others. */
public enum Isolation {
    /** Each statement sees what was committed before it. */
    STATEMENT(Connection.TRANSACTION_READ_COMMITTED),
    /** The whole transaction sees one instant. */
    SNAPSHOT(Connection.TRANSACTION_REPEATABLE_READ);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    int level() {
        return level;
    }
}
