package io.infull.load;

import io.infull.db.Row;
import io.infull.ops.RawTable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of any raw table.
 *
 * @param pack null where no load brought it, and so is the file
 * @param loadId 0 where no load brought it
 * @param content the values that are not null, and {@code _file}, {@code _line}, {@code _extra} and {@code _deleted}, as JSON
 */
record RawRow(String table, String pack, String file, long loadId, String content) {

    private static final String ROWS = """
            select
                '%1$s' as table_name, _pack, _file, coalesce(_load_id, 0) as load_id, _line,
                jsonb_strip_nulls(to_jsonb(%1$s) - '{_pack,_load_id,_order_load_id,_deleted_load_id,_extra,_key_number,_is_added}'::text[]
                    || jsonb_build_object(
                        '_deleted', case when _deleted_load_id > 0 then true end,
                        '_key_number', nullif((to_jsonb(%1$s) ->> '_key_number')::integer, 1),
                        '_is_added', nullif((to_jsonb(%1$s) ->> '_is_added')::boolean, false)))
                || case when to_jsonb(%1$s) -> '_extra' <> 'null'
                    then jsonb_build_object('_extra', to_jsonb(%1$s) -> '_extra') else '{}' end as content
            from raw.%1$s""";

    /** All rows of these tables, in an order of their own. */
    static String sql(List<RawTable> tables) {
        return tables.stream().map(table -> ROWS.formatted(table.name())).collect(Collectors.joining(" union all "))
                + " order by table_name, _line, content";
    }

    static RawRow read(Row row) {
        return new RawRow(
                row.text("table_name"),
                row.text("_pack"),
                row.text("_file"),
                row.number("load_id"),
                row.text("content"));
    }

    boolean isLoaded() {
        return loadId > 0;
    }
}
