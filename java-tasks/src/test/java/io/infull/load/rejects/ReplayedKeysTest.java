package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repaired row joins the rows of its key that its file has brought; it never takes the place of one. */
@DatabaseTest
class ReplayedKeysTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;
    private static final String DAYS = ",2026-01-31\n";

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void fixture(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
        declare("number");
    }

    private void declare(String sameKey) {
        fixture.landing.contract(
                "orders", LoadFixture.ORDERS_CONTRACT.replace("same_key: reject", "same_key: " + sameKey));
    }

    @Test
    void comesAfterTheRowsOfItsFile() {
        load("orders_1.csv", "O1,A,five,1" + DAYS + "O1,A,7,1" + DAYS + "O1,A,six,1" + DAYS);
        repair("five", "5", "six", "7");
        assertThat(rows()).isEqualTo("1,7,f; 2,5,f; 3,7,f");
        load("orders_2.csv", "O1,A,5,1" + DAYS + "O1,A,7,1" + DAYS + "O1,A,6,1" + DAYS);
        assertThat(rows()).isEqualTo("1,5,f; 2,7,f; 3,6,f");
    }

    @Test
    void isAddedToTheRowsOfItsFile() {
        declare("sum");
        load("orders_1.csv", "O1,A,five,1" + DAYS + "O1,A,7,1" + DAYS);
        repair("five", "5");
        assertThat(rows()).isEqualTo("1,7,t; 2,5,t");
    }

    @Test
    void replacesRowsOfEarlierFiles() {
        load("orders_1.csv", "O1,A,1,1" + DAYS);
        load("orders_2.csv", "O1,A,five,1" + DAYS + "O2,A,1,1" + DAYS);
        repair("five", "5");
        assertThat(fixture.landing.rows("select _key_number, qty_ordered from raw.sales_orders where order_id = 'O1'"))
                .isEqualTo("1,5");
    }

    @Test
    void changesNothingOfLaterFiles() {
        load("orders_1.csv", "O1,A,five,1" + DAYS + "O1,A,7,1" + DAYS + "O1,A,six,1" + DAYS);
        load("orders_2.csv", "O1,A,9,1" + DAYS);
        repair("five", "5", "six", "6");
        assertThat(rows()).isEqualTo("1,9,f");
    }

    private void load(String name, String rows) {
        fixture.landing.file(name, HEADER + rows).load();
    }

    private void repair(String... wrongAndRight) {
        assertThat(fixture.export()).isZero();
        for (int index = 0; index < wrongAndRight.length; index += 2) {
            fixture.repair("O1,A," + wrongAndRight[index], "O1,A," + wrongAndRight[index + 1]);
        }
        assertThat(fixture.replay()).as(fixture.printed()).isZero();
        assertThat(fixture.open()).isEmpty();
    }

    private String rows() {
        return fixture.landing.rows("select _key_number, qty_ordered, _is_added from raw.sales_orders "
                + "where _deleted_load_id is null order by _key_number");
    }
}
