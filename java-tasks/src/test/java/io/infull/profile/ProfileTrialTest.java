package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each proposal is read and tried as {@code load} does, and its head says with what result. */
@DatabaseTest
class ProfileTrialTest {

    private static final String HEADER = "order_id,sku_id,order_date,qty_ordered\n";

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void proposesNoFormOfDatesThatLoadDoesNotRead(TestWarehouse warehouse) {
        Path file =
                fixture.file("orders.csv", HEADER + "O1,S1,001/02/2024,1\nO2,S1,031/1/2024,2\nO3,S1,015/12/2023,3\n");
        assertThat(fixture.profile(file).output())
                .contains(
                        "# 0 of 3 records would be rejected\n",
                        "# CHECK: order_date looks like order_date and is ignored, because most of its values do not "
                                + "fit the type of the column. To load it, mend the line below, and take it out of "
                                + "ignored_columns",
                        "# CHECK: 3 values do not fit, like [\"001/02/2024\", \"031/1/2024\", \"015/12/2023\"]",
                        "      # order_date: {from: order_date, type: date}\n",
                        "ignored_columns: [order_date]")
                .doesNotContain("d/M/uuuu");
        assertLoads(file, warehouse, 3);
    }

    @Test
    void saysWhichRecordsWouldBeRejectedInTheWordsOfLoad(TestWarehouse warehouse) {
        Path file = fixture.file(
                "orders.csv",
                HEADER + "O1,S1,2024-01-31,1\nO2,S1,2024-02-31,2\nO3,S1,2024-03-31,x\n"
                        + "O4,S1,2024-04-31,4\nO5,S1,2024-05-31,5\nO6,S1\n");
        String date = "orders.csv line 3, order_date: expected a date like uuuu-MM-dd but found '2024-02-31'";
        String number = "orders.csv line 4, qty_ordered: expected an integer but found 'x'";
        assertThat(fixture.profile(file).output())
                .contains(
                        "# CHECK: 4 of 6 records would be rejected:\n",
                        "#   2 not_a_date, first " + date + "\n",
                        "#   1 not_an_integer, first " + number + "\n",
                        "#   1 field_count, first orders.csv line 7 has 2 fields, expected 4\n");
        fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(warehouse.value("select string_agg(message, ' ' order by line) from ops.rejected_row"))
                .contains(date, number);
    }

    @Test
    void saysThatLoadWouldRefuseTheFile() {
        String rows = "O,S1,2024-02-30,1\n".repeat(11) + "O,S1,2024-02-28,1\n".repeat(20);
        Path file = fixture.file("orders.csv", HEADER + rows);
        assertThat(fixture.profile(file).output())
                .contains(
                        "# CHECK: 11 of 31 records would be rejected:\n",
                        "#   load would refuse the whole file, because reject_limit does not allow so many\n");
    }

    @Test
    void doesNotProposeAColumnThatRejectsEveryRecord() {
        Path file = fixture.file("order_flags.csv", "order_id,is_otif\nO1,Ja\nO2,Nein\nO3,Ja\n");
        assertThat(fixture.profile(file, "--table", "order_flags").output())
                .contains(
                        "# 0 of 3 records would be rejected\n",
                        "# CHECK: is_otif looks like is_otif and is ignored, because no record would be left with it: "
                                + "order_flags.csv line 2, is_otif: expected one of [] or [] but found 'Ja'.",
                        "# CHECK: two values. Where they are codes, replace",
                        "      # is_otif: {from: is_otif, type: boolean, true_values: [], false_values: []}\n",
                        "ignored_columns: [is_otif]");
    }

    @Test
    void saysWhyItWasNotTried() {
        Path lacking = fixture.file("orders.csv", "sku_id,order_date\nS1,2024-01-31\n");
        assertThat(fixture.profile(lacking, "--table", "sales_orders").output())
                .contains(
                        "# CHECK: Not tried, because the contract needs what EDIT asks for below:\n",
                        "#   <pack>/orders.yml: Column raw.sales_orders.order_id takes no nulls: map it");
        Path json = fixture.file("shipments.json", "{\"shipment_id\": \"S1\",\n\"order_id\": \"O1\"}\n");
        assertThat(fixture.profile(json).output())
                .contains("# Not tried, because the file needs what EDIT asks for below\n", "# EDIT: The objects");
        Path named = fixture.file("customers.csv", "customer_id,customer_name\nC1,x\n");
        assertThat(fixture.profile(named, "--source", "a:b").output()).contains("source: \"a:b\"");
    }

    @Test
    void readsNumbersOfJsonAsLoadDoes(TestWarehouse warehouse) {
        Path texts = fixture.file("orders.json", """
                {"order_id": "O1", "sku_id": "S1", "qty_ordered": "5", "unit_price": 1.234}
                {"order_id": "O2", "sku_id": "S1", "qty_ordered": "7", "unit_price": 2.345}
                """);
        assertThat(fixture.profile(texts).output())
                .contains("# 0 of 2 records would be rejected\n", "type: integer, numbers: {}}")
                .doesNotContain("AMBIGUOUS");
        assertLoads(texts, warehouse, 2);
    }

    @Test
    void takesAnEndingOffAsLoadDoes(TestWarehouse warehouse) {
        Path file = fixture.file(
                "orders.csv", HEADER + "O1,S1,2024-01-31,5\nO2,S1,2024-01-31,\"7 pcs \"\nO3,S1,2024-01-31,9\n");
        assertThat(fixture.profile(file).output())
                .contains(
                        "# 0 of 3 records would be rejected\n",
                        "repairs: [trim, {strip_suffix: pcs, ignore_case: true}, trim]");
        assertLoads(file, warehouse, 3);
    }

    @Test
    void leavesRoomForTheDigitsOfItsNumbers(TestWarehouse warehouse) {
        Path file = fixture.file("orders.csv", "order_id,sku_id,unit_price\nO1,S1,123456789012.345\nO2,S1,1.5\n");
        assertThat(fixture.profile(file).output())
                .contains("# 0 of 2 records would be rejected\n", "type: \"decimal(15,3)\"");
        assertLoads(file, warehouse, 2);
    }

    @Test
    void cutsTimesThatAreNoMidnightInTheZone(TestWarehouse warehouse) {
        Path file = fixture.file(
                "orders.csv", HEADER + "O1,S1,2024-01-31T00:00:00+02:00,1\nO2,S1,2024-02-29T00:00:00+02:00,2\n");
        assertThat(fixture.profile(file).output())
                .contains("# 0 of 2 records would be rejected\n", "from_timestamp: date_of, zone: UTC");
        assertLoads(file, warehouse, 2);
    }

    @Test
    void proposesTimesForColumnsOfTimes(TestWarehouse warehouse) {
        Path file = fixture.file("shipments.csv", """
                shipment_id,order_id,sku_id,ship_date,shipped_at
                H1,O1,S1,31.01.2024,31.01.2024 10:15
                H2,O2,S1,29.02.2024,29.02.2024 00:00
                """);
        assertThat(fixture.profile(file, "--table", "shipments").output())
                .contains(
                        "# 0 of 2 records would be rejected\n",
                        "shipped_at: {from: shipped_at, type: timestamp, formats: [\"dd.MM.uuuu HH:mm\"], zone: UTC}",
                        "# CHECK: replace UTC by the zone whose clocks showed the times");
        assertLoads(file, warehouse, 2);
    }

    @Test
    void triesNothingWhereThereAreNoRecords() {
        assertThat(fixture.profile(fixture.file("orders.csv", HEADER)).output())
                .contains("# The file has no records to try this with\n");
    }

    private void assertLoads(Path file, TestWarehouse warehouse, long rows) {
        CommandRun load = fixture.loadAsProposed(file, UnaryOperator.identity());
        assertThat(load.exitCode()).as(load.message()).isZero();
        assertThat(warehouse.value("select concat_ws(' ', lines_loaded, lines_rejected) from ops.file"))
                .isEqualTo(rows + " 0");
    }
}
