package io.infull.ops;

import io.infull.db.Session;
import java.util.List;

/** A column as PostgreSQL knows it, for example {@code order_date} and {@code date}. */
public record ColumnType(String name, String type) {

    /** The columns of a table or view, in order. */
    public static List<ColumnType> of(Session session, String quotedRelation) {
        return session.list(
                "select attname, format_type(atttypid, atttypmod) as type from pg_attribute "
                        + "where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped order by attnum",
                row -> new ColumnType(row.text("attname"), row.text("type")),
                quotedRelation);
    }
}
