package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.Problems;
import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.Plans;
import io.infull.project.kpi.Dimension;
import io.infull.project.kpi.Dimensions;
import io.infull.testing.CommandRun;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * A warehouse with two publications and its site, made once for all tests that only look: generated data with names that
 * would be markup or formulas, and one order line that was rejected.
 */
final class PublishedSite {

    static final String MARKUP = "<script>window.hacked = true</script>";
    static final String FORMULA = "=cmd()";
    static final String REJECTED = "O9999999,2026-05-01,C0001,SKU0001,many,1.00,2026-05-08,open";

    private static PublishedSite made;

    private final TestWarehouse warehouse;
    private final Path folder;
    private final Map<String, String> figuresBefore;
    private final CommandRun run;

    private PublishedSite(TestWarehouse warehouse, Path folder, Map<String, String> figuresBefore, CommandRun run) {
        this.warehouse = warehouse;
        this.folder = folder;
        this.figuresBefore = figuresBefore;
        this.run = run;
    }

    static synchronized PublishedSite get() {
        if (made == null) {
            try {
                made = make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    private static PublishedSite make() throws IOException {
        Path root = Files.createTempDirectory("infull-site");
        Path landing = root.resolve("landing");
        new LandingGenerator()
                .generate(Plans.defaults().withLines(4_000).plan(), landing, root.resolve("truth.json"), written -> {});
        spoil(landing.resolve("customers.csv"));
        Files.writeString(
                landing.resolve("sales_orders.csv"),
                REJECTED + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        TestWarehouse warehouse = TestServer.get().createWarehouse();
        Runtime.getRuntime().addShutdownHook(new Thread(warehouse::close));
        run(warehouse, landing, "2026-05-24");
        Map<String, String> before = figures(warehouse);
        CommandRun second = run(warehouse, landing, "2026-05-31", "--site", root.resolve("site"));
        assertThat(second.result().get("site").asString())
                .isEqualTo(root.resolve("site/index.html").toString());
        return new PublishedSite(warehouse, root.resolve("site"), before, second);
    }

    private static void spoil(Path customers) throws IOException {
        String text = Files.readString(customers);
        Files.writeString(
                customers,
                text.replaceFirst("(?m)^C0001,[^,]*,(.*)$", "C0001," + MARKUP + ",$1")
                        .replaceFirst("(?m)^C0002,[^,]*,[^,\\r\\n]*", "C0002," + FORMULA + "," + FORMULA));
    }

    private static CommandRun run(TestWarehouse warehouse, Path landing, String asOf, Object... more) {
        Object[] words = new Object[5 + more.length];
        System.arraycopy(new Object[] {"run", "--landing", landing, "--as-of", asOf}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        CommandRun run = CommandRun.of(warehouse.variables(), words);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run;
    }

    private static Map<String, String> figures(TestWarehouse warehouse) {
        Map<String, String> figures = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select kpi, value from analytics.kpi_targets where scope = 'overall'",
                        row -> figures.put(row.text("kpi"), row.text("value"))));
        return figures;
    }

    TestWarehouse warehouse() {
        return warehouse;
    }

    Path folder() {
        return folder;
    }

    /** Value by KPI in the publication before. */
    Map<String, String> figuresBefore() {
        return figuresBefore;
    }

    /** What wrote the pages. */
    CommandRun run() {
        return run;
    }

    Browser browse() {
        return Browser.on(folder);
    }

    /** The same pages from files so small that every selection needs several, as with millions of lines. */
    synchronized Browser browseSmallSlices() {
        Path small = folder.resolveSibling("small");
        if (!Files.exists(small)) {
            Path project = Path.of(System.getProperty("infull.sql.dir")).normalize();
            new SiteWriter(warehouse.database(), project, Clock.systemUTC(), new Slice.Sizes(150, 60, 20_000, 100_000))
                    .write(small);
        }
        return Browser.on(small);
    }

    /** The column of a dimension in marts. */
    static String column(String dimension) {
        return Dimensions.of(TestServer.SQL_DIR, new Problems()).list().stream()
                .filter(one -> one.name().equals(dimension))
                .map(Dimension::column)
                .findFirst()
                .orElseThrow();
    }
}
