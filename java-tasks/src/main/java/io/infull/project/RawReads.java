package io.infull.project;

import java.util.TreeSet;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** Lets a staging model read other tables than the raw ones: for unit tests, which give it rows of their own. */
public final class RawReads {

    private static final String RAW = "raw";

    private RawReads() {}

    /** The select with {@code schema.x} wherever it reads {@code raw.x}; all else stays as it was written. */
    public static String redirected(String sql, String schema) {
        TreeSet<Integer> places = new TreeSet<>();
        new TablesNamesFinder<Void>() {
            @Override
            public <S> Void visit(Table table, S context) {
                if (RAW.equals(table.getUnquotedSchemaName())) {
                    places.add(schemaToken(table).absoluteBegin);
                }
                return super.visit(table, context);
            }
        }.getTables(SqlReads.parsed(sql));
        StringBuilder redirected = new StringBuilder(sql);
        for (int place : places.descendingSet()) {
            int end = sql.indexOf('.', place);
            redirected.replace(place, end, schema);
        }
        return redirected.toString();
    }

    private static Token schemaToken(Table table) {
        return table.getASTNode().jjtGetFirstToken();
    }
}
