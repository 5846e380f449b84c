package io.infull.project.sql;

import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import java.nio.file.Path;

/**
 * Reports in which file of the project, and where in it, the SQL is that PostgreSQL refused. Lines and columns count
 * from 1.
 */
public final class SqlProblem {

    private static final int SHOWN = 40;

    private SqlProblem() {}

    /** @param sql the text of the file; it may have been sent inside a larger statement, like {@code create table … as} */
    public static BadConfiguration of(Path file, String sql, SqlFailure failure) {
        return new BadConfiguration(
                "PostgreSQL refused " + file + place(file, sql, failure.statement(), failure) + ": "
                        + failure.getMessage() + " (SQLSTATE " + failure.sqlState() + ")",
                failure);
    }

    private static String place(Path file, String sql, String statement, SqlFailure failure) {
        int start = statement.indexOf(sql);
        int codePoints = statement.codePointCount(0, statement.length());
        if (failure.position() < 1 || failure.position() > codePoints || start < 0) {
            return "";
        }
        // PostgreSQL counts characters, a Java string counts UTF-16 units.
        int offset = statement.offsetByCodePoints(0, failure.position() - 1) - start;
        if (offset < 0 || offset >= sql.length()) {
            return "";
        }
        if (!file.toString().endsWith(".sql")) {
            return " near '" + shown(sql, offset) + "' of the SQL made from it";
        }
        String before = sql.substring(0, offset);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return " line " + line + ":" + (before.codePointCount(lineStart, before.length()) + 1);
    }

    private static String shown(String sql, int offset) {
        String rest = sql.substring(offset, Math.min(sql.length(), offset + SHOWN));
        return rest.lines().findFirst().orElse("");
    }
}
