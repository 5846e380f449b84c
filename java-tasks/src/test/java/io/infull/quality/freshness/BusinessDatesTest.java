package io.infull.quality.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Statements;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BusinessDatesTest {

    private static final String READ = Statements.read(SourceAges.class, "read_source_ages");

    /** Dates of what is to be, or of what an agreement covers: they say nothing about how far the data reaches. */
    private static final Set<String> PLANNED = Set.of(
            "contracts.effective_end",
            "contracts.effective_start",
            "sales_orders.accepted_date",
            "sales_orders.last_promised_delivery_date",
            "sales_orders.last_promised_ship_date",
            "sales_orders.promised_delivery_date",
            "sales_orders.promised_ship_date",
            "sales_orders.requested_date");

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 8);

    @Test
    void knowEveryDateOfTheRawTables(TestWarehouse warehouse) {
        List<String> dates = warehouse
                .database()
                .transaction(session -> session.list(
                        "select table_name || '.' || column_name as place, table_name, column_name "
                                + "from information_schema.columns where table_schema = 'raw' "
                                + "and (data_type = 'date' or data_type like 'timestamp%')",
                        row -> row.text("place")));
        Set<String> unknown = new TreeSet<>(dates);
        unknown.removeAll(PLANNED);
        unknown.removeIf(place -> READ.matches("(?s).*select _load_id, (cast\\()?" + place.split("\\.")[1]
                + "[a-zA-Z_' )]*\\s+from raw\\." + place.split("\\.")[0] + "\\b.*"));
        assertThat(unknown)
                .as(
                        "Add each date on which something happened to read_source_ages.sql, and each other one to this test")
                .isEmpty();
    }

    @Test
    void reachAsFarAsTheNewestRowUpToTheAsOfDateAndOnlyOfSourcesThatDelivered(TestWarehouse warehouse) {
        warehouse.execute("insert into ops.file (pack, source, file_name, sha256, bytes, state, loaded_at, run_id, "
                + "lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank) values "
                + "('acme', 'orders', 'a', 'a', 1, 'loaded', '2026-03-01 23:59Z', 'r', 1, 1, 0, 0, 0), "
                + "('acme', 'orders', 'b', 'b', 1, 'loaded', '2026-04-01 12:00Z', 'r', 1, 1, 0, 0, 0), "
                + "('acme', 'items', 'c', 'c', 1, 'loaded', '2026-02-01 12:00Z', 'r', 1, 1, 0, 0, 0), "
                + "('acme', 'empty', 'd', 'd', 1, 'loaded', '2026-02-01 12:00Z', 'r', 0, 0, 0, 0, 0)");
        warehouse.execute("insert into raw.sales_orders (order_id, sku_id, order_date, _pack, _load_id) values "
                + "('O1', 'S', '2026-02-20', 'acme', 1), ('O2', 'S', '2026-03-09', 'acme', 2), "
                + "('O3', 'S', '2026-03-07', null, null)");
        warehouse.execute("insert into raw.shipments (shipment_id, order_id, ship_date, delivered_date, _load_id, "
                + "_deleted_load_id) values ('T1', 'O1', '2026-02-21', '2026-02-24', 1, null), "
                + "('T2', 'O1', '2026-02-28', null, 1, 2)");
        List<SourceAge> ages =
                warehouse.database().transaction(session -> session.list(READ, row -> SourceAge.of(row, AS_OF), AS_OF));
        assertThat(ages)
                .hasToString("[SourceAge[pack=acme, source=items, asOf=2026-03-08, hasDates=false, "
                        + "newestDate=Optional.empty, arrivedOn=2026-02-01], SourceAge[pack=acme, source=orders, "
                        + "asOf=2026-03-08, hasDates=true, newestDate=Optional[2026-02-24], arrivedOn=2026-03-08]]");
    }
}
