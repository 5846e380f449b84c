package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What stands on disk, and when. */
@DatabaseTest
class SiteWriterTest {

    @TempDir
    private Path folder;

    @Test
    void swapsInWholeVersionsAndKeepsTheOneBefore() throws IOException {
        TestWarehouse warehouse = PublishedSite.get().warehouse();
        assertThat(report(warehouse.variables()).exitCode()).isZero();
        String first = page();
        assertThat(report(warehouse.variables()).exitCode()).isZero();
        assertThat(page()).isNotEqualTo(first);
        assertThat(report(warehouse.variables()).exitCode()).isZero();

        assertThat(versions()).hasSize(2).anyMatch(page()::contains).noneMatch(first::contains);
        assertThat(folder.resolve("versions").resolve(shown()).resolve("site.js"))
                .exists();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("current.js", "index.html", "versions");
        }
    }

    @Test
    void saysWhatItWritesAndHowLongThatTook() {
        TestWarehouse warehouse = PublishedSite.get().warehouse();
        List<JsonNode> events = PublishedSite.get().run().events("pages_written");
        assertThat(events.stream().map(event -> event.get("pages").asString()))
                .containsExactly("figures", "order lines", "contracts, trust and catalog");
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.get("duration_ms").asLong()).isNotNegative());
        assertThat(events.get(1).get("order_lines").asString())
                .isEqualTo(warehouse.value("select count(*) from analytics.fact_fulfillment"));
        assertThat(events.get(1).get("message").asString())
                .matches("Wrote the order lines of the command center: \\d+ order lines");
    }

    @Test
    void leavesTheLastSiteAloneWhenATileIsWrong() throws IOException {
        TestWarehouse warehouse = PublishedSite.get().warehouse();
        report(warehouse.variables());
        String before = page();
        Path project = copyOfProject();
        Path tile = project.resolve("boards/command_center/urgent.sql");
        Files.writeString(tile, "select city from kpi_values\n");
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", project.toString());

        assertThat(report(variables).exitCode()).isEqualTo(78);
        assertThatThrownBy(() -> write(project)).hasMessageContaining("urgent.sql has no header");

        Files.writeString(
                tile,
                "-- {title: T, section: service, order: 1, chart: card, unit: lines, grain: line}\nselect city, nothing from kpi_values\n");
        assertThatThrownBy(() -> write(project))
                .hasMessageContaining("urgent.sql")
                .hasMessageContaining("column \"nothing\" does not exist");
        assertThat(page()).isEqualTo(before);
        assertThat(versions()).hasSize(1);
    }

    @Test
    void aTileIsOneFile() throws IOException {
        Path project = copyOfProject();
        Files.writeString(project.resolve("boards/command_center/urgent_lines.yml"), """
                {title: Lines of more than 100, section: service, order: 99, chart: card, unit: lines, grain: line, better: lower,
                query: {from: fact_fulfillment, where: fulfillment_state = 'assessed', period_date: promise_date,
                    numerator: count(*) filter (where qty_ordered > 100), denominator: count(*)}}
                """);
        TestWarehouse warehouse = PublishedSite.get().warehouse();
        Map<String, String> variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", project.toString());
        assertThat(report(variables).exitCode()).isZero();
        try (Browser browser = Browser.on(folder).go("#/overview?range=all&carrier=UPS")) {
            assertThat(browser.text("[data-kpi=urgent_lines] .parts").replace(",", ""))
                    .isEqualTo(
                            warehouse.value(
                                    "select count(*) filter (where qty_ordered > 100) || ' of ' || count(*) || ' lines' "
                                            + "from analytics.fact_fulfillment where fulfillment_state = 'assessed' and carrier = 'UPS'"));
        }
    }

    @Test
    void needsNoMoreThanToReadOpsAndAnalytics() {
        TestWarehouse warehouse = PublishedSite.get().warehouse();
        String role = "site_reader_" + ProcessHandle.current().pid();
        warehouse.execute("create role " + role + " login password 'x' in role infull_monitor");
        try {
            Map<String, String> variables = new HashMap<>(warehouse.variables());
            variables.put("INFULL_DB_USER", role);
            variables.put("INFULL_DB_PASSWORD", "x");
            CommandRun run = report(variables);
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(folder.resolve("index.html")).exists();
        } finally {
            warehouse.execute("drop owned by " + role + "; drop role " + role);
        }
    }

    @Test
    void hasNothingToShowBeforeTheFirstPublication(TestWarehouse warehouse) {
        assertThat(report(warehouse.variables()).exitCode()).isEqualTo(66);
        assertThat(folder).isEmptyDirectory();
    }

    private CommandRun report(Map<String, String> variables) {
        return CommandRun.of(variables, "report", "--format", "csv", "--site", folder);
    }

    private void write(Path project) {
        new SiteWriter(PublishedSite.get().warehouse().database(), project, Clock.systemUTC()).write(folder);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("index.html"));
    }

    private String shown() throws IOException {
        return versions().stream()
                .filter(version -> {
                    try {
                        return page().contains(version);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private List<String> versions() throws IOException {
        try (Stream<Path> versions = Files.list(folder.resolve("versions"))) {
            return versions.map(version -> version.getFileName().toString()).toList();
        }
    }

    private Path copyOfProject() throws IOException {
        Path source = Path.of(System.getProperty("infull.sql.dir")).normalize();
        Path copy = Files.createTempDirectory("infull-project");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }
}
