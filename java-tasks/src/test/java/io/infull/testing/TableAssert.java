package io.infull.testing;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on what stands in a table: {@code assertThatTable(warehouse, "raw.sales_orders").hasRows(3)}. */
public final class TableAssert extends AbstractAssert<TableAssert, TestWarehouse> {

    private final String table;

    private TableAssert(TestWarehouse warehouse, String table) {
        super(warehouse, TableAssert.class);
        this.table = table;
    }

    public static TableAssert assertThatTable(TestWarehouse warehouse, String table) {
        return new TableAssert(warehouse, table);
    }

    public TableAssert hasRows(long expected) {
        String found = actual.value("select count(*) from " + table);
        Assertions.assertThat(found).as("rows of %s", table).isEqualTo(Long.toString(expected));
        return this;
    }

    /** An order-free digest of all rows, to compare tables of two warehouses. */
    public static String digest(TestWarehouse warehouse, String relation) {
        return warehouse.value("select count(*) || ':' || coalesce(sum(('x' || substr(md5(cast(row_ as text)), 1, 15))"
                + "::bit(60)::bigint), 0) from " + relation + " as row_");
    }
}
