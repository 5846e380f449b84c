package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.ExitCode;
import io.infull.load.rejects.ReplayFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of records with a list, and what becomes of those that were mended: records are counted, not rows. */
@DatabaseTest
class ExplodedAccountTest {

    private static final String CONTRACT = JsonListsTest.CONTRACT
            .replace("source: orders", "source: lists")
            .replace("explode: items", JsonListsTest.EMPTY_ALLOWED)
            .replace("rows: 100}", "rows: 100, percent: 100}");

    private static final String ROWS =
            "select order_id, line_number, qty_ordered, _file, _line from raw.sales_orders " + "order by 1, 2";

    private static final String ACCOUNT = "select source, is_replay, lines_read, lines_loaded, lines_rejected, "
            + "lines_duplicate, lines_blank from ops.file order by load_id";

    @TempDir
    private Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        fixture = new ReplayFixture(warehouse, folder);
        fixture.landing.contract("lists", CONTRACT);
    }

    @Test
    void isThatOfRecordsInStatus() {
        fixture.landing
                .file(
                        "orders_1.json",
                        JsonListsTest.line("O1", 1, 2, 3) + JsonListsTest.line("O2") + "\n"
                                + JsonListsTest.line("O3", 1) + JsonListsTest.line("O3", 1) + bad("O4")
                                + JsonListsTest.line("O5", 1, 2))
                .file("orders_2.json", JsonListsTest.line("O1", 1, 2, 3) + JsonListsTest.line("O6", 4, 4))
                .load();
        assertThat(fixture.run("status", "--format", "json")).isZero();
        JsonNode source =
                JsonMapper.shared().readTree(fixture.printed()).get("sources").get(0);
        assertThat(source.get("lines_read").asLong()).isEqualTo(9);
        assertThat(source.get("lines_loaded").asLong()).isEqualTo(6);
        assertThat(source.get("lines_rejected").asLong()).isEqualTo(1);
        assertThat(source.get("lines_duplicate").asLong()).isEqualTo(1);
        assertThat(source.get("lines_blank").asLong()).isEqualTo(1);
        assertThat(source.get("files_reconciled").asLong()).isEqualTo(2);
        assertThat(fixture.landing.rows("select count(*) from raw.sales_orders"))
                .isEqualTo("8");
    }

    @Test
    void closesARecordThatWasMendedInOneElementAndKeepsOpenWhatIsStillWrong() {
        fixture.landing
                .file("orders.json", bad("O1") + bad("O2") + JsonListsTest.line("O3", 1))
                .load();
        fixture.export("--source", "lists");
        fixture.repair(text -> text.replaceFirst("\"\"qty\"\":\"\"x\"\"", "\"\"qty\"\":7")
                .replace(
                        "\"\"S1\"\"},\"\"qty\"\":1},{\"\"product\"\":{\"\"sku\"\":\"\"S2\"\"},\"\"qty\"\":\"\"x\"\"",
                        "\"\"\"\"},\"\"qty\"\":1},{\"\"product\"\":{\"\"sku\"\":\"\"S2\"\"},\"\"qty\"\":7"));
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEqualTo("orders.json,2,missing_value");
        assertThat(fixture.landing.rows(ROWS))
                .isEqualTo("O1,1,1,repaired.csv,2; O1,2,7,repaired.csv,2; O3,1,1,orders.json,3");
        assertThat(fixture.landing.rows(ACCOUNT)).isEqualTo("lists,f,3,1,2,0,0; lists,t,2,1,1,0,0");
    }

    @Test
    void staysAsItIsWhenTheSameIsReplayedTwice() {
        fixture.landing.file("orders.json", bad("O1") + bad("O2")).load();
        fixture.export("--source", "lists");
        fixture.repair("\"\"qty\"\":\"\"x\"\"", "\"\"qty\"\":7");
        assertThat(fixture.replay()).isZero();
        String rows = fixture.landing.rows(ROWS);
        String account = fixture.landing.rows(ACCOUNT);
        assertThat(rows).startsWith("O1,1,1,repaired.csv,2; O1,2,7,repaired.csv,2; O2,1,1,repaired.csv,3;");
        assertThat(fixture.replay()).isEqualTo(ExitCode.NOTHING_TO_DO.number());
        assertThat(fixture.landing.rows(ROWS)).isEqualTo(rows);
        assertThat(fixture.landing.rows(ACCOUNT)).isEqualTo(account);
    }

    @Test
    void isThatOfItsSourceWhereTwoHaveRejectedRecords() throws IOException {
        fixture.landing
                .contract("more", CONTRACT.replace("lists", "more").replace("orders*", "more*"))
                .file("orders.json", bad("O1"))
                .file("more.json", bad("O1") + bad("O2"))
                .load();
        fixture.export("--source", "more");
        fixture.repair("\"\"qty\"\":\"\"x\"\"", "\"\"qty\"\":8");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEqualTo("orders.json,1,not_an_integer");
        Files.delete(fixture.export);
        fixture.export("--source", "lists");
        fixture.repair("\"\"qty\"\":\"\"x\"\"", "\"\"qty\"\":7");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEmpty();
        assertThat(fixture.landing.rows(
                        "select order_id, line_number, qty_ordered from raw.sales_orders order by 1, 2"))
                .isEqualTo("O1,1,1; O1,2,7; O2,1,1; O2,2,8");
        assertThat(fixture.landing.rows("select source, sum(lines_loaded) from ops.file group by 1 order by 1"))
                .isEqualTo("lists,1; more,2");
    }

    @Test
    void isRejectedAgainAsAWholeWhereAMendedElementContradictsAnother() {
        fixture.landing.contract("lists", CONTRACT.replace("      line_number: {from: items.#, type: integer}\n", ""));
        fixture.landing.file("orders.json", bad("O1")).load();
        fixture.export("--source", "lists");
        fixture.repair("\"\"S2\"\"},\"\"qty\"\":\"\"x\"\"", "\"\"S1\"\"},\"\"qty\"\":7");
        assertThat(fixture.replay()).isEqualTo(ExitCode.DATA_REFUSED.number());
        assertThat(fixture.open()).isEqualTo("orders.json,1,conflicting_rows");
        assertThat(fixture.landing.rows(ROWS)).isEmpty();
        fixture.repair("\"\"qty\"\":7", "\"\"qty\"\":1");
        assertThat(fixture.replay()).isZero();
        assertThat(fixture.open()).isEmpty();
        assertThat(fixture.landing.rows(ROWS)).isEqualTo("O1,,1,repaired.csv,2");
    }

    private static String bad(String order) {
        return JsonListsTest.line(order, 1, 2).replace("\"qty\":2", "\"qty\":\"x\"");
    }
}
