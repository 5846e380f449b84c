package io.infull.load.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.load.Loader;
import io.infull.load.file.ReadAgain;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has repaired of a file stays repaired when the file is read again. */
@DatabaseTest
class RepairedAgainTest {

    @TempDir
    private Path folder;

    @Test
    void keepsRepairedRowsAndTheirAnswers(TestWarehouse warehouse) {
        ReplayFixture fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\nO2,S1,five,1,\nO3,S1,x,1,\n")
                .load();
        fixture.export();
        fixture.repair("O2,S1,five", "O2,S1,5");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEqualTo("orders.csv,4,not_an_integer");

        readAgain(warehouse, fixture);
        assertThat(fixture.landing.rows("select order_id, qty_ordered, _file from raw.sales_orders order by order_id"))
                .isEqualTo("O1,5,orders.csv; O2,5,repaired.csv");
        assertThat(fixture.open()).isEqualTo("orders.csv,4,not_an_integer");
        assertThat(fixture.landing.rows("select count(*) from ops.file as file where state = 'loaded' and not exists "
                        + "(select from raw.sales_orders where coalesce(_order_load_id, _load_id) = file.load_id)"))
                .as("loads that no row names the place of: the replay alone")
                .isEqualTo("1");
    }

    @Test
    void refusesAnExportOfRowsThatWereReadAgain(TestWarehouse warehouse) {
        ReplayFixture fixture = new ReplayFixture(warehouse, folder);
        fixture.landing
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,5,1,\nO2,S1,five,1,\n")
                .load();
        fixture.export();
        fixture.repair("O2,S1,five", "O2,S1,5");
        readAgain(warehouse, fixture);
        assertThat(fixture.replay()).isEqualTo(65);
        assertThat(fixture.lastLine())
                .contains("is of orders.csv, which was read again since: export its rejected rows anew");
        assertThat(fixture.open()).isEqualTo("orders.csv,3,not_an_integer");
    }

    private static void readAgain(TestWarehouse warehouse, ReplayFixture fixture) {
        new Loader(warehouse.database(), "test-run", fixture.landing.sqlDir)
                .load(new LocalLanding(fixture.landing.landing), "test", Optional.empty(), ReadAgain.named("*"));
    }
}
