package io.infull.db;

/**
 * A statement that PostgreSQL refused, as a neutral fact: who sent it decides whether the data, the configuration or
 * this program is to blame.
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

    /** What was sent; empty when the failure came from no statement in particular. */
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
