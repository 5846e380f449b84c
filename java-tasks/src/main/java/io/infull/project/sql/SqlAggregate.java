package io.infull.project.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/**
 * A count or a sum. Both add up over groups of rows, which averages and counts of distinct values do not.
 *
 * @param argument of a sum; empty for a count
 * @param filter a condition; empty when all rows count
 */
public record SqlAggregate(String argument, String filter) {

    private static final Pattern COUNT = Pattern.compile("(?i)count\\s*\\(\\s*\\*\\s*\\)");
    private static final Pattern SUM = Pattern.compile("(?is)sum\\s*\\((.*\\S.*)\\)");
    private static final Pattern FILTERED = Pattern.compile("(?is)(.*?\\))\\s*filter\\s*\\(\\s*where\\s+(.*)\\)");

    /** Throws IllegalArgumentException when the text is neither. */
    public static SqlAggregate of(String text) {
        Matcher filtered = FILTERED.matcher(text.strip());
        boolean hasFilter = filtered.matches();
        String aggregate = hasFilter ? filtered.group(1) : text.strip();
        String filter = hasFilter ? condition(filtered.group(2)) : "";
        if (COUNT.matcher(aggregate).matches()) {
            return new SqlAggregate("", filter);
        }
        Matcher sum = SUM.matcher(aggregate);
        if (!sum.matches()) {
            throw new IllegalArgumentException(
                    "expected count(*) or sum(…), with or without filter (where …), but found " + text
                            + ". Only these add up over days and dimensions");
        }
        return new SqlAggregate(parsed(sum.group(1)), filter);
    }

    /** The condition, when it is one. Throws IllegalArgumentException when it is not. */
    public static String condition(String text) {
        try {
            CCJSqlParserUtil.parseCondExpression(text, false);
            // A comment at its end would swallow what follows.
            CCJSqlParserUtil.parseCondExpression("(" + text + ")", false);
            return text.strip();
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException("expected a condition but found " + text, e);
        }
    }

    private static String parsed(String text) {
        try {
            CCJSqlParserUtil.parseExpression(text, false);
            CCJSqlParserUtil.parseExpression("(" + text + ")", false);
            return text.strip();
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException("expected one number to add up but found " + text, e);
        }
    }

    /** Of the rows of a group. */
    public String sql() {
        return filter.isEmpty() ? all() : all() + " filter (where " + filter + ")";
    }

    /** Of those rows of a group that fulfil the condition. */
    public String sqlWhere(String condition) {
        if (condition.isEmpty()) {
            return sql();
        }
        return all() + " filter (where " + (filter.isEmpty() ? condition : "(" + condition + ") and (" + filter + ")")
                + ")";
    }

    private String all() {
        return argument.isEmpty() ? "count(*)" : "sum(" + argument + ")";
    }
}
