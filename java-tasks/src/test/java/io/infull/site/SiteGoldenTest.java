package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.SharedData;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are known from outside, on screen. */
@DatabaseTest
class SiteGoldenTest {

    @TempDir
    private Path folder;

    private Browser browse(TestWarehouse warehouse, String pack, String asOf) {
        CommandRun run = CommandRun.of(
                warehouse.variables(),
                "run",
                "--landing",
                SharedData.of(pack),
                "--pack",
                pack,
                "--as-of",
                asOf,
                "--site",
                folder);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return Browser.on(folder).go("#/overview?range=all");
    }

    private static String card(Browser browser, String kpi) {
        return browser.text("[data-kpi=" + kpi + "] .value") + ", " + browser.text("[data-kpi=" + kpi + "] .parts");
    }

    @Test
    void daxwellops(TestWarehouse warehouse) {
        try (Browser browser = browse(warehouse, "daxwellops", "2026-02-28")) {
            assertThat(card(browser, "line_on_time")).isEqualTo("59.02 %, 445 of 754 lines");
            assertThat(card(browser, "line_in_full")).isEqualTo("76.92 %, 580 of 754 lines");
            assertThat(card(browser, "line_otif")).isEqualTo("49.07 %, 370 of 754 lines");
            assertThat(card(browser, "volume_fill_rate")).isEqualTo("85.94 %, 55,460 of 64,535 pieces");
            assertThat(card(browser, "backorder_rate")).isEqualTo("23.08 %, 174 of 754 lines");
            assertThat(card(browser, "overcharge")).startsWith("820.40, ");
            assertThat(card(browser, "undercharge")).startsWith("626.95, ");
            assertThat(browser.text("[data-kpi=moq_breach_rate] .parts")).isEqualTo("455 of 754 lines");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void nexabrands(TestWarehouse warehouse) {
        try (Browser browser = browse(warehouse, "nexabrands", "2022-03-31")) {
            assertThat(card(browser, "line_fill_rate")).isEqualTo("65.50 %, 2,121 of 3,238 lines");
            assertThat(card(browser, "volume_fill_rate")).isEqualTo("96.60 %, 733,695 of 759,522 pieces");
            assertThat(card(browser, "line_otif")).isEqualTo("47.56 %, 1,540 of 3,238 lines");
            assertThat(card(browser, "order_otif")).isEqualTo("29.57 %, 540 of 1,826 orders");
            assertThat(browser.text("#masthead")).contains("definition nexabrands", "rejected rows");
            for (String view : new String[] {"why", "cost", "definitions", "lines", "trust", "catalog"}) {
                browser.go("#/" + view + "?range=all");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
