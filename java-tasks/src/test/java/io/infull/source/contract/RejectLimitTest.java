package io.infull.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class RejectLimitTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // Within the absolute limit, whatever the share.
        "'{rows: 3, percent: 0}', 3, 4, loaded",
        "'{rows: 3, percent: 0}', 4, 400, refused",
        // Within the share, whatever the number.
        "'{rows: 0, percent: 25}', 5, 20, loaded",
        "'{rows: 0, percent: 25}', 6, 20, refused",
        "'{rows: 0, percent: 0}', 1, 1000, refused",
        // Beyond one limit only is within.
        "'{rows: 3, percent: 25}', 4, 16, loaded",
        "'{rows: 3, percent: 25}', 4, 15, refused"
    })
    void holdsFilesToTheLimitOfTheirSource(
            String limit, int rejected, int lines, String state, TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: " + limit + "\n");
        StringBuilder rows = new StringBuilder(LoadFixture.ORDERS_HEADER);
        for (int line = 0; line < lines; line++) {
            rows.append('O')
                    .append(line)
                    .append(",S1,")
                    .append(line < rejected ? "x" : "1")
                    .append(",1,\n");
        }
        fixture.file("orders.csv", rows.toString()).load();
        assertThat(fixture.rows("select state, lines_read, lines_rejected from ops.file"))
                .isEqualTo(state + "," + lines + "," + rejected);
        String loaded = state.equals("loaded") ? Integer.toString(lines - rejected) : "0";
        assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo(loaded);
    }

    @Test
    void sharesNoLimitBetweenSources(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 0, percent: 0}\n")
                .contract(
                        "returns",
                        LoadFixture.ORDERS_CONTRACT
                                        .replace("source: orders", "source: returns")
                                        .replace("orders*", "returns*")
                                + "reject_limit: {rows: 1, percent: 0}\n")
                .file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,x,1,\nO2,S1,1,1,\n")
                .file("returns.csv", LoadFixture.ORDERS_HEADER + "O1,S1,x,1,\nO2,S1,1,1,\n");
        fixture.load();
        assertThat(fixture.rows("select source, state from ops.file order by source"))
                .isEqualTo("orders,refused; returns,loaded");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 2", "3, 0", "200, 1"})
    void refusesAFileOfWhichEveryRecordIsRejected(int lines, int blank, TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 1000, percent: 100}\n");
        fixture.file("orders.csv", LoadFixture.ORDERS_HEADER + "O1,S1,x,1,\n".repeat(lines) + "\n".repeat(blank));
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(fixture.rows("select state, lines_rejected from ops.file")).isEqualTo("refused," + lines);
        assertThat(warehouse.value("select reason from ops.file"))
                .isEqualTo("Every record of orders.csv was rejected: expected at least one that "
                        + "fits the contract, but found " + lines + " of " + lines + " that do not");
        assertThat(warehouse.value("select count(*) from ops.rejected_row")).isEqualTo(Integer.toString(lines));
    }

    @Test
    void loadsNothingOfAFileWithAHeaderOnlyAndSkipsItNextTime(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", LoadFixture.ORDERS_HEADER);
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select state, lines_read from ops.file")).isEqualTo("loaded,0");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
    }
}
