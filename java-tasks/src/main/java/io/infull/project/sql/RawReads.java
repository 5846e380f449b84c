package io.infull.project.sql;

import java.util.TreeSet;
import net.sf.jsqlparser.schema.Table;

/** Changes a staging model so that it reads other tables than the raw ones: unit tests give it rows of their own. */
public final class RawReads {

    private static final String RAW = "raw";

    private RawReads() {}

    /** The select with {@code schema.x} wherever it reads {@code raw.x}; everything else stays as it is. */
    public static String redirected(String sql, String schema) {
        TreeSet<Integer> places = new TreeSet<>();
        new TableFinder() {
            @Override
            public <S> Void visit(Table table, S context) {
                if (RAW.equals(table.getUnquotedSchemaName())) {
                    places.add(schemaStart(sql, table));
                }
                return super.visit(table, context);
            }
        }.getTables(SqlReads.parsed(sql));
        StringBuilder redirected = new StringBuilder(sql);
        for (int place : places.descendingSet()) {
            redirected.replace(place, place + RAW.length(), schema);
        }
        return redirected.toString();
    }

    // The parser counts characters from 1.
    private static int schemaStart(String sql, Table table) {
        int start = table.getASTNode().jjtGetFirstToken().absoluteBegin - 1;
        if (!sql.startsWith(RAW, start)) {
            throw new IllegalStateException("Expected " + table + " at character " + start + " of: " + sql);
        }
        return start;
    }
}
