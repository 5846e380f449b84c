package io.infull.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * PostgreSQL reports "feature not supported" for single statements, such as a sample of a view. Without this class the
 * pool would regard the connection as broken and close it in the middle of its transaction.
 */
public final class KeptConnections implements SQLExceptionOverride {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return FEATURE_NOT_SUPPORTED.equals(e.getSQLState()) ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
    }
}
