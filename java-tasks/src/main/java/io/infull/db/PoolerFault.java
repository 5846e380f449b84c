package io.infull.db;

import java.util.Set;

/** Failures of statements that only a pooler causes. */
final class PoolerFault {

    static final String REMEDY = "Let INFULL_DB_URL lead to the server itself, or to a pooler in session mode "
            + "(pool_mode = session in pgbouncer)";

    /** SQLSTATEs that mean: a prepared statement of ours is missing, or one of another client is there. */
    private static final Set<String> STATEMENT_OF_ANOTHER_SESSION = Set.of("26000", "42P05");

    private PoolerFault() {}

    /** Whether a failure can only come from a pooler that shares sessions, or from one that refuses what we send. */
    static boolean isCauseOf(String sqlState, String message) {
        return STATEMENT_OF_ANOTHER_SESSION.contains(sqlState)
                || message.contains("statement pooling mode")
                || message.contains("unsupported startup parameter");
    }
}
