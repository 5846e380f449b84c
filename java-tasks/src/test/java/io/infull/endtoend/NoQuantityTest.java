package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports with dates and without any quantity, price or contract: what cannot be measured is told, and never nought. */
@DatabaseTest
class NoQuantityTest {

    private static final String NO_QUANTITY = "not measurable: qty_ordered is not in these exports";
    private static final String NO_CONTRACTS = "not measurable: contracts are not in these exports";

    @TempDir
    private Path folder;

    @Test
    void measuresOnTimeAloneAndSaysWhatIsMissingForTheRest(TestWarehouse warehouse) throws IOException {
        assertThat(run(warehouse).events("check_failed")).isEmpty();

        assertThat(overall(warehouse))
                .containsExactlyInAnyOrder(
                        "line_on_time 1/2 not measurable in part: ship_date is missing in 1 of 3 lines",
                        "order_on_time 1/2 not measurable in part: ship_date is missing in 1 of 3 lines",
                        "line_in_full - " + NO_QUANTITY,
                        "line_otif - " + NO_QUANTITY,
                        "line_fill_rate - " + NO_QUANTITY,
                        "volume_fill_rate - " + NO_QUANTITY,
                        "backorder_rate - " + NO_QUANTITY,
                        "order_in_full - " + NO_QUANTITY,
                        "order_otif - " + NO_QUANTITY,
                        "perfect_order - not measurable: is_undamaged is not in these exports",
                        "order_undamaged - not measurable: is_undamaged is not in these exports",
                        "order_documents - not measurable: are_documents_correct is not in these exports",
                        "overcharge - " + NO_CONTRACTS,
                        "undercharge - " + NO_CONTRACTS,
                        "moq_breach_rate - " + NO_CONTRACTS,
                        "no_contract_rate - " + NO_CONTRACTS);
        assertThat(warehouse.value(
                        "select count(*) from analytics.kpi_targets where value is null and gap is not null"))
                .isEqualTo("0");
    }

    @Test
    void reportsADashAndTheReasonInsteadOfAFigure(TestWarehouse warehouse) throws IOException {
        run(warehouse);
        String report = CommandRun.of(warehouse.variables(), "report").output();
        assertThat(report.lines().filter(line -> line.contains("not measurable: ")))
                .hasSize(14)
                .allMatch(line -> line.contains("\u2013") && !line.contains(" %"));
    }

    private CommandRun run(TestWarehouse warehouse) throws IOException {
        Path project = project();
        Path landing = Files.createDirectories(folder.resolve("landing"));
        copy("orders.csv", landing.resolve("orders.csv"));
        return CommandRun.of(
                warehouse.variables(),
                "run",
                "--sql-dir",
                project,
                "--pack",
                "dates",
                "--landing",
                landing,
                "--as-of",
                "2026-03-01");
    }

    private static List<String> overall(TestWarehouse warehouse) {
        return warehouse
                .database()
                .transaction(session -> session.list(
                        "select kpi, value is null as is_unknown, numerator, denominator, reason from analytics.kpi_targets "
                                + "where scope = 'overall'",
                        row -> row.text("kpi") + " "
                                + (row.flag("is_unknown")
                                        ? "-"
                                        : row.decimal("numerator") + "/" + row.decimal("denominator"))
                                + " " + row.text("reason")));
    }

    private Path project() throws IOException {
        Path copy = folder.resolve("sql");
        try (Stream<Path> files = Files.walk(TestServer.SQL_DIR)) {
            files.filter(Files::isRegularFile).forEach(file -> copyInto(file, copy));
        }
        copy(
                "orders.yml",
                Files.createDirectories(copy.resolve("sources/dates")).resolve("orders.yml"));
        return copy;
    }

    private static void copyInto(Path file, Path copy) {
        try {
            Path target = copy.resolve(TestServer.SQL_DIR.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String name, Path target) throws IOException {
        try (InputStream file = NoQuantityTest.class.getResourceAsStream("no_quantity/" + name)) {
            Files.copy(file, target);
        }
    }
}
