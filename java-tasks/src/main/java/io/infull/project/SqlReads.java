package io.infull.project;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;

/** What a select reads, found by parsing it: models by bare name, raw tables by {@code raw.name}. */
record SqlReads(SortedSet<String> models, SortedSet<String> rawTables, SortedSet<String> otherSchemas) {

    private static final String RAW = "raw.";

    /** Throws IllegalArgumentException when the text is not one select. */
    static SqlReads of(String sql) {
        SqlReads reads = new SqlReads(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (String name : new TableFinder().getTables(parsed(sql))) {
            reads.add(name.replace("\"", ""));
        }
        return reads;
    }

    static Statement parsed(String sql) {
        try {
            Statement statement = CCJSqlParserUtil.parse(sql);
            if (!(statement instanceof Select)) {
                throw new IllegalArgumentException("expected one select but found "
                        + statement.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            }
            return statement;
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    private static String reason(JSQLParserException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException parse && parse.currentToken != null) {
                return place(parse.currentToken.next);
            }
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String place(Token found) {
        String what = found.image.isEmpty() ? "the text ends unfinished" : "unexpected '" + found.image + "'";
        return "line " + found.beginLine + ":" + found.beginColumn + ": " + what;
    }

    private void add(String name) {
        if (name.startsWith(RAW)) {
            rawTables.add(name.substring(RAW.length()));
            return;
        }
        if (name.contains(".")) {
            otherSchemas.add(name);
            return;
        }
        models.add(name);
    }
}
