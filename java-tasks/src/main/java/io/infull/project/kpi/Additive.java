package io.infull.project.kpi;

import io.infull.project.sql.SqlAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A select of what adds up: a row per day and dimensions, and per series where it has some, with numerator and
 * denominator. KPIs and tiles are made from it, so that neither names a dimension.
 *
 * @param from a mart, or several that are joined
 * @param where a condition; empty when all rows count
 * @param date the day that a row belongs to, in SQL
 * @param series in SQL; empty when there is one only
 */
public record Additive(
        String from,
        String where,
        String date,
        String series,
        DimensionColumns dimensions,
        SqlAggregate numerator,
        SqlAggregate denominator) {

    /** The name of the column with the day that a row belongs to. */
    public static final String DATE = "period_date";

    /** Throws IllegalArgumentException when an expression is no count, sum or condition. */
    public static Additive of(
            String from,
            String where,
            String date,
            String series,
            DimensionColumns dimensions,
            String numerator,
            String denominator) {
        String condition = where.isEmpty() ? "" : SqlAggregate.condition(where);
        return new Additive(
                from, condition, date, series, dimensions, SqlAggregate.of(numerator), SqlAggregate.of(denominator));
    }

    public String select() {
        List<String> columns = new ArrayList<>(groupColumns());
        columns.add(number(numerator.sql(), numerator) + " as numerator");
        columns.add(number(denominator.sql(), denominator) + " as denominator");
        return "select\n    " + String.join(",\n    ", columns) + "\nfrom " + from
                + (where.isEmpty() ? "" : "\nwhere " + where) + "\n" + groupBy();
    }

    List<String> groupColumns() {
        List<String> columns = new ArrayList<>(List.of(date + " as " + DATE));
        columns.addAll(dimensions.selected());
        if (!series.isEmpty()) {
            columns.add(series + " as series");
        }
        return columns;
    }

    String groupBy() {
        return "group by "
                + Stream.of(Stream.of(date), dimensions.grouped().stream(), Stream.of(series))
                        .flatMap(part -> part)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    /** The same number over those rows only that fulfil the condition, for a scan that counts several. */
    String numeratorOfOwnRows() {
        return number(numerator.sqlWhere(where), numerator);
    }

    String denominatorOfOwnRows() {
        return number(denominator.sqlWhere(where), denominator);
    }

    // A sum of nothing but nulls is null, and a null would not add up.
    private static String number(String sql, SqlAggregate aggregate) {
        return "cast(" + (aggregate.argument().isEmpty() ? sql : "coalesce(" + sql + ", 0)") + " as numeric)";
    }
}
