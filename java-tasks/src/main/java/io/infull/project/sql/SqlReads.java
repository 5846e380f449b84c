package io.infull.project.sql;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.Values;

/** What a select reads, found by parsing it: models by bare name, raw tables by {@code raw.name}. */
public record SqlReads(SortedSet<String> models, SortedSet<String> rawTables, SortedSet<String> otherSchemas) {

    private static final String RAW = "raw.";

    /** The steps of a run read the same project again; the texts of a project are few, and parsing them is slow. */
    private static final Map<String, SqlReads> KNOWN = new ConcurrentHashMap<>();

    /** Throws IllegalArgumentException when the text is not one plain select: one that only reads. */
    public static SqlReads of(String sql) {
        return KNOWN.computeIfAbsent(sql, SqlReads::found);
    }

    private static SqlReads found(String sql) {
        SqlReads reads = new SqlReads(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (String name : tables(sql)) {
            reads.add(name.replace("\"", ""));
        }
        return new SqlReads(
                Collections.unmodifiableSortedSet(reads.models),
                Collections.unmodifiableSortedSet(reads.rawTables),
                Collections.unmodifiableSortedSet(reads.otherSchemas));
    }

    private static Set<String> tables(String sql) {
        Statement statement = parsed(sql);
        try {
            return new TableFinder().getTables(statement);
        } catch (TableFinder.NotPlain e) {
            throw new IllegalArgumentException(notOneSelect(sql, e.getMessage().toLowerCase(Locale.ROOT)), e);
        } catch (RuntimeException e) {
            // The parser has bugs. Any exception of it is reported for this text.
            throw new IllegalArgumentException("the parser does not understand it: " + e, e);
        }
    }

    static Statement parsed(String sql) {
        // The parser reads the first statement and ignores the others, which would be sent all the same.
        OptionalInt end = SqlWords.lineOf(sql, ";");
        if (end.isPresent()) {
            throw new IllegalArgumentException("line " + end.getAsInt() + ": expected one select but found ';'");
        }
        try {
            Statement statement = SqlWords.isEmpty(sql) ? null : CCJSqlParserUtil.parse(sql);
            if (!(statement instanceof Select) || statement instanceof Values || statement instanceof TableStatement) {
                throw new IllegalArgumentException(notOneSelect(sql, kind(statement)));
            }
            return statement;
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    private static String kind(Statement statement) {
        return statement == null
                ? "nothing"
                : statement.getClass().getSimpleName().toLowerCase(Locale.ROOT).replaceFirst("statement$", "");
    }

    private static String notOneSelect(String sql, String found) {
        OptionalInt line = SqlWords.lineOf(sql, found);
        return (line.isPresent() ? "line " + line.getAsInt() + ": " : "") + "expected one select but found " + found;
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
