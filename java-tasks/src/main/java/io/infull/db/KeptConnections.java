package io.infull.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * PostgreSQL says "feature not supported" of single statements, like a sample of a view. The pool would take the
 * connection for broken and close it in the middle of its transaction.
 */
public final class KeptConnections implements SQLExceptionOverride {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return FEATURE_NOT_SUPPORTED.equals(e.getSQLState()) ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
    }
}
