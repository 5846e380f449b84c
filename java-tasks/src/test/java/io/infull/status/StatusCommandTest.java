package io.infull.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.Main;
import io.infull.cli.Environment;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class StatusCommandTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-02T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysThatNothingIsThereYet(TestWarehouse warehouse) {
        assertThat(status(warehouse)).isZero();
        assertThat(text().lines())
                .containsExactly(
                        "Published  nothing yet",
                        "Earlier    none to roll back to",
                        "Candidate  none",
                        "Raw data   none");
    }

    @Test
    void accountsForEveryLineOfWhatWasLoaded(TestWarehouse warehouse) {
        BookedWarehouse.load(warehouse);
        warehouse.execute("insert into ops.publication (run_id, attempt, as_of_date, state, fence) "
                + "values ('may', 1, '2026-05-31', 'abandoned', 1)");
        warehouse.execute("update ops.candidate set publication_id = 1");
        warehouse.execute("insert into ops.source_age values (1, 'acme', 'orders', '2026-05-20', '2026-05-31', 11)");
        assertThat(status(warehouse)).isZero();
        assertThat(text().lines())
                .containsExactly(
                        "Published  nothing yet",
                        "Earlier    none to roll back to",
                        "Candidate  publication 1 as of 2026-05-31, abandoned, run may",
                        "Raw data   not in any publication yet: rejected_rows, sales_orders",
                        "",
                        "Sources",
                        "Source          Last file        File age  Newest date  Data age  Files  Refused  Lines read  Loaded  Reject"
                                + "ed  Duplicate  Skipped  Blank  Repairs  Outdated  Deleted  Reconciled",
                        "--------------  ---------------  --------  -----------  --------  -----  -------  ----------  ------  ------"
                                + "--  ---------  -------  -----  -------  --------  -------  ----------",
                        "acme/orders     orders_june.csv       3 h   2026-05-20      11 d      2        0         110     101        "
                                + " 5          3        0      1        9         0        0      0 of 2",
                        "acme/shipments  none                                                  0        1           0       0        "
                                + " 0          0        0      0        0         0        0",
                        "",
                        "Refused files",
                        "File           Refused                            Reason",
                        "-------------  ---------------------------------  ---------------",
                        "shipments.csv  2026-06-02 11:20 UTC (40 min ago)  Header mismatch",
                        "",
                        "Rejected rows",
                        "File             File was  Reason      Rows  Age",
                        "---------------  --------  ----------  ----  ---",
                        "orders_june.csv  loaded    bad_number     2  3 h",
                        "orders_june.csv  loaded    missing        1  3 h",
                        "orders_may.csv   loaded    missing        2  2 d",
                        "",
                        "Last commands",
                        "Command  Run   Started                         Exit  Outcome",
                        "-------  ----  ------------------------------  ----  -----------------",
                        "load     june  2026-06-02 09:00 UTC (3 h ago)        running or killed",
                        "load     may   2026-05-31 09:00 UTC (2 d ago)     0  Loaded 1 file");
    }

    @Test
    void showsWhatIsPublishedWhatARollbackReachesAndWhyTheCandidateWasRefused(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        assertThat(status(warehouse)).isZero();
        assertThat(text().lines().limit(12))
                .containsExactly(
                        "Published  publication 2 as of 2026-05-31, since 2026-06-01 12:00 UTC (24 h ago), run may",
                        "Earlier    1 as of 2026-05-30 (rollback --to N)",
                        "Candidate  publication 4 as of 2026-06-01, refused, run june",
                        "Raw data   unchanged since the published models were built",
                        "",
                        "Checks that did not pass",
                        "Publication  Check                          Outcome  Failures  First rows",
                        "-----------  -----------------------------  -------  --------  -------------------------",
                        "          4  orders_have_positive_quantity  failed          4  O_BAD_1, O_BAD_2, O_BAD_3",
                        "          4  shipments_have_an_order        warned          7",
                        "          2  shipments_have_an_order        warned          5",
                        "");
    }

    @Test
    void saysThatReadersSeeAnOlderPublicationAfterARollback(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        assertThat(status(warehouse)).isZero();
        assertThat(text()).doesNotContain("Newest  ");
        printed.reset();
        warehouse.execute("update ops.published set publication_id = 1, published_at = '2026-06-02 11:00Z'");
        assertThat(status(warehouse)).isZero();
        assertThat(text().lines().limit(3))
                .containsExactly(
                        "Published  publication 1 as of 2026-05-30, since 2026-06-02 11:00 UTC (1 h ago), run may",
                        "Newest     publication 2 as of 2026-05-31, taken back 2026-06-02 11:00 UTC (1 h ago): readers "
                                + "see an older one. To go forward: mend the data and run, or show it again: rollback --to 2",
                        "Earlier    2 as of 2026-05-31 (rollback --to N)");
        printed.reset();
        warehouse.execute("delete from ops.manifest where publication_id = 2");
        assertThat(status(warehouse)).isZero();
        assertThat(text()).contains("older one. To go forward: mend the data and run" + END + "Earlier    none");
    }

    @Test
    void saysThatReadersSeeAnOlderDayOnPurpose(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        warehouse.execute("update ops.publication set as_of_date = '2026-06-01' where publication_id = 1");
        assertThat(status(warehouse)).isZero();
        assertThat(text())
                .contains("Newest     publication 1 as of 2026-06-01, readers see an older day on purpose since "
                        + "2026-06-01 12:00 UTC (24 h ago). To go forward: run with a later --as-of" + END);
    }

    @Test
    void namesTheRawTablesThatChangedSince(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        warehouse.execute("insert into raw.products (sku_id) values ('S1')");
        assertThat(status(warehouse)).isZero();
        assertThat(text()).contains("Raw data   changed since the published models were built: products" + END);
    }

    @Test
    void saysWhichAsOfDatesAPersonAllowed(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        warehouse.execute("insert into ops.allowed_as_of (publication_id, as_of_date, reason, run_id, allowed_by, "
                + "allowed_at) values (2, '2026-05-31', 'wrong prices', 'may', 'ops', '2026-06-01 12:00Z')");
        assertThat(status(warehouse)).isZero();
        assertThat(text().lines())
                .containsSequence(
                        "As-of dates that were allowed",
                        "Publication  As of       Allowed                          By   Run  Reason",
                        "-----------  ----------  -------------------------------  ---  ---  ------------",
                        "          2  2026-05-31  2026-06-01 12:00 UTC (24 h ago)  ops  may  wrong prices",
                        "");
    }

    @Test
    void doesNotCallAPublishedCandidateACandidate(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        warehouse.execute("update ops.candidate set publication_id = 2");
        assertThat(status(warehouse)).isZero();
        assertThat(text()).contains("Candidate  none" + END).doesNotContain("orders_have_positive_quantity");
    }

    @Test
    void forgetsARefusedFileThatWasMended(TestWarehouse warehouse) {
        BookedWarehouse.load(warehouse);
        BookedWarehouse.file(warehouse, "shipments", "shipments.csv", "loaded", "2026-06-02 11:50Z", "10, 10, 0, 0, 0");
        assertThat(status(warehouse)).isZero();
        assertThat(text()).doesNotContain("Refused files").contains("acme/shipments  shipments.csv");
    }

    @Test
    void saysWhichFilesAddUpByTheirHashes(TestWarehouse warehouse) {
        BookedWarehouse.load(warehouse);
        warehouse.execute("update ops.file set hash_read = -2, hash_loaded = 9223372036854775807, hash_rejected = "
                + "9223372036854775807, hash_duplicate = 0, hash_blank = 0 where source = 'orders'");
        assertThat(status(warehouse, "--format", "json")).isZero();
        JsonNode orders = JsonMapper.shared().readTree(text()).get("sources").get(0);
        assertThat(orders.get("files_reconciled").asLong()).isEqualTo(2);
        assertThat(orders.get("record_hash").asString()).isEqualTo("fffffffffffffffc");
        printed.reset();
        assertThat(status(warehouse)).isZero();
        assertThat(text()).contains("  Reconciled").containsPattern("acme/orders .* all\\R");
        assertThatThrownBy(() -> warehouse.execute("update ops.file set hash_read = -3 where source = 'orders'"))
                .hasMessageContaining("every_record_is_accounted_for");
    }

    @Test
    void writesJson(TestWarehouse warehouse) {
        BookedWarehouse.publish(warehouse);
        assertThat(status(warehouse, "--format", "json", "--rows", "1")).isZero();
        JsonNode page = JsonMapper.shared().readTree(text());
        assertThat(page.propertyNames())
                .containsExactly(
                        "published",
                        "newest",
                        "earlier",
                        "candidate",
                        "checks",
                        "allowed_as_of",
                        "acceptances",
                        "raw_changed",
                        "sources",
                        "snapshots",
                        "refused_files",
                        "rejections",
                        "commands");
        assertThat(page.get("published").get("published_at").asString()).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(page.get("candidate").get("state").asString()).isEqualTo("refused");
        assertThat(page.get("candidate").get("published_at").isNull()).isTrue();
        assertThat(page.get("checks").get(0).get("first_keys").get(0).asString())
                .isEqualTo("O_BAD_1");
        assertThat(page.get("sources").get(0).get("lines_read").asLong()).isEqualTo(110);
        assertThat(page.get("sources").get(0).get("files_reconciled").asLong()).isZero();
        assertThat(page.get("sources").get(0).get("record_hash").isNull()).isTrue();
        assertThat(page.get("rejections").size()).isEqualTo(1);
        assertThat(page.get("commands").get(0).get("exit_code").isNull()).isTrue();
    }

    @Test
    void saysThatTheDatabaseIsNoWarehouse() {
        try (TestWarehouse empty = TestServer.get().createEmptyDatabase()) {
            assertThat(status(empty)).isEqualTo(66);
            assertThat(text()).isEmpty();
        }
    }

    @Test
    void refusesToListNothing(TestWarehouse warehouse) {
        assertThat(status(warehouse, "--rows", "0")).isEqualTo(78);
    }

    private static final String END = System.lineSeparator();

    private int status(TestWarehouse warehouse, String... options) {
        List<String> arguments = new ArrayList<>(List.of("status"));
        arguments.addAll(List.of(options));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Main.createCommandLine(new Environment(warehouse.variables(), NOON, out))
                .execute(arguments.toArray(String[]::new));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
