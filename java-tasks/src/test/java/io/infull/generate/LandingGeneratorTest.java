package io.infull.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.generate.file.SalesOrdersFile;
import io.infull.generate.plan.GenerationPlan;
import io.infull.generate.plan.Plans;
import io.infull.generate.plan.Rate;
import io.infull.generate.plan.Rates;
import io.infull.generate.policy.PolicyCases;
import io.infull.project.freshness.CalendarFile;
import io.infull.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class LandingGeneratorTest {
    private static final GenerationPlan PLAN = Plans.defaults().withLines(3_000).plan();

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesForTheSamePlan() {
        assertThat(digest(PLAN, "once")).isEqualTo(digest(PLAN, "again"));
    }

    @Test
    void givesOtherBytesForAnotherSeed() {
        assertThat(digest(PLAN, "once"))
                .isNotEqualTo(digest(Plans.of(PLAN).withSeed(43).plan(), "other"));
    }

    /** Pinned: a change of this figure is a change of every data set that people have generated so far. */
    @Test
    void givesTheSameBytesOnEveryMachineAndRelease() {
        assertThat(digest(PLAN, "pinned"))
                // A digest of files is no secret.
                // pragma: allowlist nextline secret
                .isEqualTo("b10f7169f8631faf189b94af4d91254a209905e1f5e5119f53b2bb672de51a7d");
    }

    /** Without the columns, and the pieces that follow, the files are those of the same plan without policies. */
    @Test
    void policyColumnsLeaveTheRestAsItIs() {
        PolicyCases cases = PolicyCases.listed(CalendarFile.read(TestServer.SQL_DIR));
        Written with = Written.by(PLAN.withPolicies(cases), folder.resolve("with"));
        Written without = Written.by(PLAN, folder.resolve("without"));
        List<String> columns = SalesOrdersFile.COLUMNS;
        assertThat(with.csv("sales_orders.csv"))
                .extracting(row -> row.getFields().subList(0, columns.size()))
                .isEqualTo(without.csv("sales_orders.csv").stream()
                        .map(NamedCsvRecord::getFields)
                        .toList());
        assertThat(with.shipments().stream()
                        .filter(shipment ->
                                !shipment.get("shipment_id").asString().endsWith("-1"))
                        .map(shipment -> ((ObjectNode) shipment)
                                .without(List.of(
                                        "shipped_at", "delivered_at", "is_undamaged", "are_documents_correct"))))
                .hasSizeLessThan(with.shipments().size())
                .isEqualTo(without.shipments());
    }

    /** But for the rows that cannot be read, the files are those of the same plan without them. */
    @Test
    void unreadableRowsLeaveTheRestAsItIs() {
        Rates rates = PLAN.rates().with(Rate.UNREADABLE_ORDER_ROWS, 0.03).with(Rate.UNREADABLE_SHIPMENT_ROWS, 0.04);
        Written with = Written.by(Plans.of(PLAN).withRates(rates).plan(), folder.resolve("with"));
        Written without = Written.by(PLAN, folder.resolve("without"));
        for (String file : List.of("sales_orders.csv", "shipments.json")) {
            List<String> usual = Written.lines(without.landing().resolve(file));
            List<String> lines = Written.lines(with.landing().resolve(file));
            assertThat(lines).hasSameSizeAs(usual);
            for (int line = 0; line < lines.size(); line++) {
                assertThat(lines.get(line).contains("n/a") ? usual.get(line) : lines.get(line))
                        .isEqualTo(usual.get(line));
            }
            assertThat(lines).filteredOn(line -> line.contains("n/a")).hasSizeBetween(50, 200);
        }
    }

    @Test
    void mindsNeitherLocaleNorTimeZone() {
        String before = digest(PLAN, "before");
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(digest(PLAN, "elsewhere")).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void reportsWhatItWrote() throws IOException {
        List<Long> progress = new ArrayList<>();
        GeneratedLanding landing = new LandingGenerator()
                .generate(PLAN, folder.resolve("landing"), folder.resolve("truth.json"), progress::add);
        Written written = new Written(folder.resolve("landing"), folder.resolve("truth.json"));
        assertThat(landing.lines())
                .isEqualTo(3_000)
                .isEqualTo(written.csv("sales_orders.csv").size());
        assertThat(landing.shipments()).isEqualTo(written.shipments().size());
        assertThat(landing.orders())
                .isEqualTo(written.csv("sales_orders.csv").stream()
                        .map(row -> row.getField("order_id"))
                        .distinct()
                        .count());
        assertThat(landing.asOfDate()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(landing.files()).containsExactlyElementsOf(files(folder.resolve("landing")));
        assertThat(progress).isSorted().hasSizeGreaterThan(1).endsWith(3_000L);
    }

    @Test
    void writesTheSmallestPlan() {
        GenerationPlan smallest = Plans.of(PLAN)
                .withDays(1)
                .withLines(1)
                .withCustomers(1)
                .withProducts(1)
                .plan();
        assertThat(Written.by(smallest, folder).csv("sales_orders.csv")).hasSize(1);
    }

    @Test
    void writesNothingWhenItFailsHalfway() throws IOException {
        Path landing = folder.resolve("landing");
        assertThatIllegalStateException()
                .isThrownBy(() -> new LandingGenerator()
                        .generate(PLAN, landing, folder.resolve("truth.json"), LandingGeneratorTest::fail))
                .withMessage("stopped");
        assertThat(files(landing)).isEmpty();
        assertThat(files(folder)).containsExactly(landing);
    }

    @Test
    void keepsFormerFilesWhenItFailsHalfway() {
        String former = digest(PLAN, "kept");
        assertThatIllegalStateException().isThrownBy(() -> new LandingGenerator()
                .generate(
                        Plans.of(PLAN).withSeed(7).plan(),
                        folder.resolve("kept/landing"),
                        folder.resolve("kept/truth.json"),
                        LandingGeneratorTest::fail));
        assertThat(digest(folder.resolve("kept"))).isEqualTo(former);
    }

    @Test
    void showsOnlyHiddenFilesWhileItWrites() throws IOException {
        Path landing = folder.resolve("landing");
        List<String> seen = new ArrayList<>();
        new LandingGenerator().generate(PLAN, landing, folder.resolve("truth.json"), lines -> {
            if (lines < PLAN.lines()) {
                files(landing).forEach(file -> seen.add(file.getFileName().toString()));
            }
        });
        assertThat(seen).contains(".sales_orders.csv.part").allMatch(name -> name.startsWith("."));
        assertThat(files(landing))
                .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void writesNothingWhereTheTruthCannotBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("not-a-folder"), "");
        assertThatIOException().isThrownBy(() -> new LandingGenerator()
                .generate(PLAN, folder.resolve("landing"), notAFolder.resolve("truth.json"), lines -> {}));
        assertThat(files(folder.resolve("landing"))).isEmpty();
    }

    private static void fail(long lines) {
        throw new IllegalStateException("stopped");
    }

    private String digest(GenerationPlan plan, String name) {
        Written.by(plan, folder.resolve(name));
        return digest(folder.resolve(name));
    }

    private static String digest(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(folder.resolve("landing"))) {
                digest.update(Files.readAllBytes(file));
            }
            digest.update(Files.readAllBytes(folder.resolve("truth.json")));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
