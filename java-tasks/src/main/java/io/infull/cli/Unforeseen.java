package io.infull.cli;

import io.infull.db.SqlFailure;
import io.infull.error.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What the last line contains when InFull itself has a bug: all that is needed to report it. */
final class Unforeseen {

    private Unforeseen() {}

    static Outcome outcome(RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        String sentence = e instanceof SqlFailure sql
                ? "PostgreSQL refused a statement: " + sql.getMessage() + " (SQLSTATE " + sql.sqlState() + ")"
                : "This is a bug in InFull: " + e;
        return new Outcome(ExitCode.BUG, sentence, Map.of("stack_trace", trace.toString()));
    }
}
