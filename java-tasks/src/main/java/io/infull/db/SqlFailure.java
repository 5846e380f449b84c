package io.infull.db;

/**
 * A statement that PostgreSQL refused. It does not say who is at fault: the caller decides whether it is the data, the
 * configuration or InFull itself.
 */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final int position;
    private final String statement;

    SqlFailure(String message, String sqlState, int position, String statement, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
        this.position = position;
        this.statement = statement;
    }

    /** The statement; empty when the failure belongs to no statement. */
    public String statement() {
        return statement;
    }

    /** Five characters, for example 42703 for an unknown column; never null. */
    public String sqlState() {
        return sqlState;
    }

    /** Character of the statement at which PostgreSQL stopped, from 1; 0 when it did not say. */
    public int position() {
        return position;
    }
}
