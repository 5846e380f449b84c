package io.infull.ops;

import io.infull.db.Session;
import io.infull.db.Statements;
import io.infull.ops.RawTable.RawColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The raw tables of this warehouse. Contracts are checked against them. */
public final class RawSchema {

    private final Map<String, RawTable> tables;

    private RawSchema(Map<String, RawTable> tables) {
        this.tables = tables;
    }

    public static RawSchema read(Session session) {
        Map<String, RawTable> tables = new TreeMap<>();
        session.list(Statements.read(RawSchema.class, "raw_columns"), row -> {
            String key = row.optionalText("key_columns").orElse("");
            boolean keepsExtra = row.optionalText("extra_type").orElse("").equals("jsonb");
            boolean isNumbered = row.flag("is_numbered");
            RawTable table = tables.computeIfAbsent(
                    row.text("table_name"),
                    name -> new RawTable(name, new LinkedHashMap<>(), List.of(key.split(",")), isNumbered, keepsExtra));
            return table.columns()
                    .put(row.text("column_name"), new RawColumn(row.text("type_name"), row.flag("is_not_null")));
        });
        return new RawSchema(tables);
    }

    public Optional<RawTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Set<String> names() {
        return tables.keySet();
    }
}
