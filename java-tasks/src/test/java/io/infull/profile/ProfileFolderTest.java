package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of a folder become a pack, which says what they are and how they join. */
@DatabaseTest
class ProfileFolderTest {

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
        fixture.file(
                "order_headers_2026-01.csv", "order_id,customer_id,order_date\n001,C1,2026-01-01\n002,C9,2026-01-02\n");
        fixture.file("order_headers_2026-02.csv", "order_id,customer_id,order_date\n003,C1,2026-02-01\n");
        fixture.file("order_lines.csv", """
                Order,Line,SKU,Qty,Promised Ship Date
                1,1,A,5,2026-01-05
                1,2,B,5,2026-01-05
                2,1,A,7,2026-01-06
                """);
        fixture.file("shipments.csv", """
                shipment_id,order_id,line_number,sku_id,ship_date,qty_shipped
                S1,1,1,A,2026-01-05,5
                """);
        fixture.file("customers.csv", "customer_id,customer_name,city\nC1,One,Ulm\n");
        fixture.file("weather.csv", "station,celsius\nOslo,-3.5\n");
        fixture.file("broken.json", "{\"a\": ");
    }

    @Test
    void saysWhatTheFilesAreAndHowTheyJoin() {
        CommandRun run = fixture.profileFolder();
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains(
                        "order_headers_2026-01.csv and 1 more: order headers, for raw.order_headers; 2 records",
                        "order_lines.csv: order lines, for raw.sales_orders; 3 records",
                        "shipments.csv: shipments, for raw.shipments",
                        "customers.csv: master data, for raw.customers",
                        "CHECK: weather.csv fits no raw table, so no contract was written",
                        "Not read: File broken.json begins like JSON and is none",
                        "  shipments.csv order_id -> order_lines.csv Order: 1 of 1 values are found\n",
                        "CHECK: order_lines.csv Order -> order_headers_2026-01.csv order_id: 0 of 2 values are found, and 2 "
                                + "without leading zeros",
                        "CHECK: order_headers_2026-01.csv customer_id -> customers.csv customer_id: 1 of 2 values are found\n");
    }

    @Test
    void writesAPackThatLoads(TestWarehouse warehouse) {
        fixture.profileFolder();
        CommandRun load = fixture.load();
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select string_agg(file_name, ' ' order by file_name) from ops.file"))
                .isEqualTo(
                        "customers.csv order_headers_2026-01.csv order_headers_2026-02.csv order_lines.csv shipments.csv");
    }

    @Test
    void overwritesNoContract() {
        fixture.profileFolder();
        fixture.save("source: customers\n# edited\n");
        CommandRun again = fixture.profileFolder();
        assertThat(again.exitCode()).isEqualTo(78);
        assertThat(folder.resolve("sql/sources/test/customers.yml")).hasContent("source: customers\n# edited\n");
    }

    @Test
    void worksOnANewDatabase() {
        try (TestWarehouse empty = TestServer.get().createEmptyDatabase()) {
            ProfileFixture fresh = new ProfileFixture(empty, folder.resolve("fresh"));
            Path file = fresh.file("customers.csv", "customer_id,city\nC1,Ulm\n");
            CommandRun run = fresh.profile(file);
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains("# 0 of 1 records would be rejected", "customer_id: {from: customer_id");
        }
    }
}
