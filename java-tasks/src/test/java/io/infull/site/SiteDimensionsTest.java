package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cubes, pages and filters have the dimensions that the project declares, and no others. */
@DatabaseTest
class SiteDimensionsTest {

    @TempDir
    private Path folder;

    private Map<String, String> variables;

    @Test
    void areThoseOfTheList(TestWarehouse warehouse) throws IOException {
        variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", projectWithoutCarriers().toString());
        Path landing = folder.resolve("landing");
        Path site = folder.resolve("site");
        run("generate", "--lines", 1_000, "--landing", landing);
        run("run", "--landing", landing, "--pack", "daxwellops", "--as-of", "2026-05-31");
        run("report", "--site", site);

        assertThat(warehouse.value("select string_agg(attname, ' ' order by attnum) from pg_attribute "
                        + "where attrelid = 'analytics.kpi_values'::regclass and attnum > 0"))
                .isEqualTo("kpi period_date category city customer_id numerator denominator");
        try (Browser browser = Browser.on(site).go("#/overview?range=all&by=category&kpi=line_otif")) {
            assertThat(browser.all("#filter-carrier")).isEmpty();
            assertThat(browser.text("#filter-category")).startsWith("All sorts");
            assertThat(browser.text("[data-kpi=line_otif] .parts").replace(",", ""))
                    .isEqualTo(warehouse.value("select sum(numerator) || ' of ' || sum(denominator) || ' lines' "
                            + "from analytics.kpi_values where kpi = 'line_otif'"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Another order and another name, too. */
    private Path projectWithoutCarriers() throws IOException {
        Path project = folder.resolve("sql");
        FileUtils.copyDirectory(TestServer.SQL_DIR.toFile(), project.toFile());
        Files.writeString(project.resolve("dimensions.yml"), """
                dimensions:
                  - {name: category, column: category, title: Sort, plural: sorts, grain: line, description: The sort.}
                  - {name: city, column: city, title: City, plural: cities, description: The city.}
                  - {name: customer, column: customer_id, title: Customer, plural: customers, description: Who orders.}
                """);
        // A check names the columns that it compares.
        Files.delete(project.resolve("tests/late_counts_leave_kpis_between_nought_and_all.sql"));
        Files.delete(project.resolve("tests/late_counts_leave_kpis_between_nought_and_all.yml"));
        return project;
    }

    private void run(Object... words) {
        CommandRun run = CommandRun.of(variables, words);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }
}
