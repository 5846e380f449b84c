package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fields mean is told by names and values together; what neither tells carries CHECK. */
@DatabaseTest
class ProfileMeaningTest {

    @TempDir
    private Path folder;

    private ProfileFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ProfileFixture(warehouse, folder);
    }

    @Test
    void givesFieldsToColumnsTogether() {
        assertThat(proposal("""
                        Sales Document,Item Number,Material Number,Quantity,Net Price,Item Status,Delivery Date
                        1000001,10,MAT001,100,50,Open,28-02-2025
                        1000001,20,MAT002,200,30,Open,08-02-2025
                        """))
                .contains(
                        "line_number: {from: \"Item Number\"",
                        " sku_id: {from: \"Material Number\"",
                        "unit_price: {from: \"Net Price\"",
                        "line_status: {from: \"Item Status\"",
                        "# promised_delivery_date: {from: \"Delivery Date\"",
                        "the name does not say whether this was promised or happened");
    }

    @Test
    void proposesWhatWasShippedBesideTheOrder() {
        assertThat(proposal("""
                        Row ID,Order ID,Order Date,Ship Date,Customer ID,Product ID,Quantity
                        1,CA-1,1/2/2026,1/20/2026,C1,P1,2
                        2,CA-1,1/2/2026,1/20/2026,C1,P2,3
                        """))
                .contains(
                        "  - table: shipments\n",
                        "line_number: {from: \"Row ID\"",
                        " ship_date: {from: \"Ship Date\", type: date, formats: [\"M/d/uuuu\"]}",
                        "order_date: {from: \"Order Date\", type: date, formats: [\"M/d/uuuu\"]}",
                        "Another date of the file decides",
                        "# CHECK: the file has no number of shipments")
                .doesNotContain("promised_ship_date");
    }

    @Test
    void keepsPromisesAndEventsApart() {
        assertThat(proposal("""
                        order_id,product_id,order_qty,agreed_delivery_date,actual_delivery_date,delivery_qty
                        A1,P1,10,2026-01-05,2026-01-05,10
                        A2,P1,10,2026-01-05,2026-01-08,10
                        """))
                .contains(
                        " promised_delivery_date: {from: agreed_delivery_date",
                        " delivered_date: {from: actual_delivery_date",
                        " qty_ordered: {from: order_qty",
                        " qty_delivered: {from: delivery_qty");
        assertThat(proposal("""
                        order_id,order_date,customer_id,product_id,qty_ordered,qty_shipped,promised_date,shipped_date
                        1,2026-01-01,8,12,11,11.0,2026-01-04,2026-01-04
                        2,2026-01-01,9,12,73,60.5,2026-01-05,2026-01-07
                        """))
                .contains(
                        " qty_ordered: {from: qty_ordered",
                        " qty_shipped: {from: qty_shipped",
                        " ship_date: {from: shipped_date",
                        "# CHECK: the names are only similar\n      promised_ship_date: {from: promised_date");
    }

    @Test
    void takesNoPartOfAnAddressForAnId() {
        assertThat(proposal("""
                        Order ID,Date,Status,SKU,Qty,ship-postal-code
                        405-1,04-30-22,Cancelled,S1,0,400081
                        405-2,04-30-22,Shipped,S2,1,560085
                        """))
                .contains(
                        "table: raw.sales_orders is the most similar",
                        "# CHECK: 1 quantities are 0.",
                        "formats: [\"MM-dd-uu\"], two_digit_years_from: 1970}",
                        "ignored_columns: [\"ship-postal-code\"]");
    }

    @Test
    void seesWhatStandsAroundIds() {
        assertThat(proposal("""
                        CUSTOMER_ID,customer.name,city
                        789201.0 units,Local Market,Worcester
                        789202.0,Corner Shop,Paarl
                        789203.0,Market Plus,Nelspruit
                        ID_789220.0,Star Market,George
                        789221.0 UNITS,Quick Mart,Durban
                        -1.0,Food World,Paarl
                        """))
                .contains(
                        "# CHECK: 2 ids end in units",
                        "# CHECK: 1 ids begin with id_",
                        "# CHECK: values that seem to stand for no value: [\"-1\"]",
                        "{strip_prefix: id_, ignore_case: true}, {strip_suffix: \".0\"}]",
                        "# CHECK: 1 of 6 records would be rejected");
    }

    @Test
    void seesLinesThatAreNoRecords() {
        assertThat(proposal("""
                        Postgres1,,,
                        customer_id,customer_name,city,currency
                        789101,Corner Market,"New Jersey, US",USD
                        789102,Vijay Stores,Ahmedabad,INR
                        """))
                .contains(
                        "dialect: {skip_lines: 1}",
                        " customer_id: {from: customer_id",
                        "# CHECK: currency holds currencies, [USD, INR]");
        assertThat(proposal("Order,SKU,Qty\nO1,A,10\nO2,B,20\nTotal,2,30\nGrand Total,,30\n"))
                .contains("# CHECK: 2 lines look like totals", "[\"Total|2|30\", \"Grand Total||30\"]");
        assertThat(proposal("""
                        29.11.2026    Dynamic List Display    1
                        ---------------------------------------
                        |Purch.Doc.|Item |Material |    Quantity|
                        ---------------------------------------
                        |4500000001|00010|MAT00001 |   1.234,000|
                        |4500000002|00010|MAT00002 |     120,000|
                        ---------------------------------------
                        """))
                .contains(
                        "delimiter: \"|\", skip_lines: 3, header: false, fields: [left_bar, Purch.Doc., Item, ",
                        " order_id: {from: Purch.Doc.",
                        " line_number: {from: Item",
                        "# CHECK: 2 lines have another number of fields");
    }

    @Test
    void saysThatUnitsDiffer() {
        assertThat(proposal("Order,SKU,Qty,Currency\nO1,A,12 CS,EUR\nO2,A,144 EA,JPY\n"))
                .contains("# CHECK: the values have different units, [cs, ea]", "# CHECK: Currency holds currencies");
    }

    @Test
    void readsAnExportOfAShopAsOrders() {
        assertThat(proposal("""
                        Name,Created at,Cancelled at,Financial Status,Lineitem sku,Lineitem quantity
                        #1,2026-01-02 10:00:00 -0500,2026-01-03 10:00:00 -0500,refunded,A,10
                        #1,2026-01-02 10:00:00 -0500,,,B,20
                        #2,2026-01-02 11:00:00 -0500,,paid,A,5
                        """))
                .contains(
                        "  - table: sales_orders\n",
                        "# its name in Shopify; never missing\n      order_id: {from: Name",
                        "qty_ordered: {from: \"Lineitem quantity\"");
    }

    private String proposal(String text) {
        return fixture.profile(fixture.file("export.csv", text)).output();
    }
}
