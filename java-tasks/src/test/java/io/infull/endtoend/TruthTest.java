package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.ListedPolicies;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The generator keeps its own books; the pipeline has to arrive at the same figures from the files alone. */
@DatabaseTest
class TruthTest {

    @TempDir
    private Path folder;

    @Test
    void thePipelineGivesExactlyTheFiguresOfTheTruthFile(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 20_000);
        CommandRun run =
                CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        PublishedTruth.assertSame(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSameMaturity(warehouse, folder.resolve("truth.json"));
        AgreedTargets.assertSame(warehouse, folder.resolve("truth.json"), landing);
        assertSameViolations(warehouse);
    }

    /** By policies that differ in one field each, none of which gives the figure of the first one, and of perfect orders. */
    @Test
    void thePipelineJudgesByEveryPolicyAsTheTruthFile(TestWarehouse warehouse) throws IOException {
        Path landing = SmallLanding.withPolicyColumns(folder, 6_000);
        Map<String, String> variables = ListedPolicies.compared(warehouse, folder);
        CommandRun run = CommandRun.of(variables, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        PublishedTruth.assertSame(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSamePolicies(warehouse, folder.resolve("truth.json"));
    }

    /** By customers, shipping modes, packs and validity, with days of grace of their own. */
    @Test
    void thePipelineDecidesByServicePoliciesAsTheTruthFile(TestWarehouse warehouse) throws IOException {
        Path landing = SmallLanding.withUnreadableRows(folder, 6_000);
        Map<String, String> variables = ListedPolicies.inForce(warehouse, folder);
        CommandRun run = CommandRun.of(variables, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        PublishedTruth.assertSameServicePolicies(warehouse, folder.resolve("truth.json"));
    }

    /** Rows that load rejects leave lines that nobody can judge. */
    @Test
    void thePipelineDoubtsTheLinesOfRejectedRowsAsTheTruthFile(TestWarehouse warehouse) throws IOException {
        Path landing = SmallLanding.withUnreadableRows(folder, 6_000);
        Map<String, String> variables = ListedPolicies.compared(warehouse, folder);
        CommandRun run = CommandRun.of(variables, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        PublishedTruth.assertSame(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSamePolicies(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSameDoubts(warehouse, folder.resolve("truth.json"));
    }

    /** Lines of nothing are in no denominator, and shipments of no order in no figure. */
    @Test
    void thePipelineLeavesOutOddRowsAsTheTruthFile(TestWarehouse warehouse) throws IOException {
        Path landing = SmallLanding.withOddRows(folder, 6_000);
        Map<String, String> variables = ListedPolicies.compared(warehouse, folder);
        CommandRun run = CommandRun.of(variables, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        PublishedTruth.assertSame(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSamePolicies(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSameOddRows(warehouse, folder.resolve("truth.json"));
    }

    /** Of lines that are due after the newest shipment nobody knows whether they were shipped. */
    @Test
    void thePipelineDoesNotJudgeWhatIsDueAfterShipmentsStoppedAsTheTruthFile(TestWarehouse warehouse)
            throws IOException {
        Path landing = SmallLanding.withShipmentsUntil(folder, 6_000, LocalDate.parse("2026-05-20"));
        Map<String, String> variables = ListedPolicies.compared(warehouse, folder);
        Files.writeString(
                folder.resolve("sql/sources/daxwellops/shipments.yml"),
                "freshness: {not_judged_after: 10 days}\n",
                StandardOpenOption.APPEND);
        CommandRun run = CommandRun.of(variables, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);
        assertThat(run.exitCode()).as(run.output()).isZero();

        PublishedTruth.assertSame(warehouse, folder.resolve("truth.json"));
        PublishedTruth.assertSameStates(warehouse, folder.resolve("truth.json"), "not_judged");
        PublishedTruth.assertSameMaturity(warehouse, folder.resolve("truth.json"));
    }

    private void assertSameViolations(TestWarehouse warehouse) {
        JsonNode truth = PublishedTruth.read(folder.resolve("truth.json"));

        Map<String, String> expected = new TreeMap<>();
        truth.get("violations")
                .propertyStream()
                .forEach(rule -> expected.put(
                        rule.getKey(),
                        rule.getValue().get("count").asString() + " "
                                + TruthFigures.plain(rule.getValue().get("amount"))));
        Map<String, String> found = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select rule, count(*) as n, sum(overcharge_amount + undercharge_amount) as amount "
                                + "from analytics.fact_contract_violations group by rule",
                        row -> found.put(
                                row.text("rule"), row.number("n") + " " + TruthFigures.plain(row.decimal("amount")))));
        assertThat(found).isEqualTo(expected);
    }
}
