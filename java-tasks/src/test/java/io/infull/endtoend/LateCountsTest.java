package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.Plans;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** KPIs as they were on an earlier day are those that the whole pipeline finds when that day is the as-of date. */
@DatabaseTest
class LateCountsTest {

    /** One of each kind, also by the clock of a time zone and by what was confirmed. */
    private static final String POLICIES = """
            strict,,C0002,,,,first_promised,shipped,,0,calendar,,,ordered,0,,line,cumulative,Everything by the promise
            patient,,C0003,,,,first_promised,shipped,,3,calendar,,,ordered,20,,line,cumulative,Most of it three days later
            windowed,,C0004,,,,first_promised,shipped,2,2,calendar,,,ordered,0,,line,first_shipment,Begun within two days
            requested,,C0005,,,,last_promised,shipped,1,1,calendar,,,ordered,5,,line,cumulative,Not early
            working,,C0006,,,,first_promised,shipped,,1,working,,,ordered,0,,line,cumulative,By the next working day
            whole,,C0007,,,,first_promised,shipped,,0,calendar,,,ordered,0,,order,cumulative,The whole order
            patient_whole,,C0008,,,,first_promised,shipped,,2,calendar,,,ordered,10,,order,first_shipment,Begun and nearly all
            each,,C0009,,,,first_promised,shipped,,0,calendar,,,ordered,0,0,shipment,cumulative,Each shipment and no more
            cut_off,,C0010,,,,first_promised,shipped,,1,calendar,16:00,Europe/Berlin,ordered,0,,line,cumulative,By four in Berlin
            american,,C0011,,,,first_promised,shipped,,0,calendar,,America/Chicago,ordered,0,,line,cumulative,By midnight in Chicago
            confirmed,,C0012,,,,accepted,shipped,,1,calendar,,,accepted,0,,line,cumulative,What was confirmed
            express_whole,,C0018,express,,,first_promised,shipped,,0,calendar,,,ordered,0,,order,cumulative,All sent by express
            freight_whole,,C0018,freight,,,first_promised,shipped,,1,calendar,,,ordered,10,,order,cumulative,All sent by freight
            express_begun,,C0019,express,,,first_promised,shipped,,0,calendar,,,ordered,0,,order,first_shipment,Begun by express
            parcel_whole,,C0019,parcel,,,first_promised,shipped,,0,calendar,,,ordered,0,,order,cumulative,All sent as parcels
            western_begun,,C0014,,,,first_promised,shipped,1,0,calendar,,Pacific/Honolulu,ordered,5,,line,first_shipment,Begun
            western_whole,,C0015,,,,first_promised,shipped,,0,calendar,,Pacific/Honolulu,ordered,0,,order,cumulative,All of it
            western_each,,C0016,,,,first_promised,delivered,2,0,calendar,,Pacific/Honolulu,ordered,0,,shipment,cumulative,Each one
            eastern,,C0017,,,,first_promised,shipped,,0,calendar,12:00,Pacific/Kiritimati,ordered,0,,line,cumulative,A day after
            arrived,,C0018,,,,first_promised,delivered,,1,calendar,,,ordered,0,,line,cumulative,All there a day later
            arrived_whole,,C0019,,,,first_promised,delivered,1,2,calendar,,,accepted,5,,order,cumulative,The order is there
            begun_arriving,,C0020,,,,first_promised,delivered,,0,calendar,,,accepted,0,10,line,first_shipment,Some is there
            arrived_each,,C0021,,,,first_promised,delivered,,1,working,,,ordered,0,,shipment,cumulative,Each one is there
            """;

    /** Generated exports ship in the daytime of Europe: a clock far away would tell the same day. */
    private static final String AROUND_THE_CLOCK = "update raw.shipments set "
            + "shipped_at = (ship_date + make_interval(secs => mod(abs(hashtext(shipment_id)), 86400))) at time zone 'UTC', "
            + "delivered_at = (delivered_date + make_interval(secs => mod(abs(hashtext(order_id)), 86400))) at time zone 'UTC'";

    /** Some of each, so that a line lacks none, one or several; also what comes after all that was ordered, and without day. */
    private static final List<String> QUANTITIES_ARE_MISSING = List.of(
            "update raw.sales_orders set qty_ordered = null where mod(abs(hashtext(order_id || sku_id)), 9) = 0",
            "update raw.sales_orders set qty_accepted = null where mod(abs(hashtext(sku_id || order_id)), 7) = 0",
            "update raw.shipments set qty_shipped = null, qty_delivered = null where mod(abs(hashtext(shipment_id)), 11) = 0",
            "update raw.shipments set qty_delivered = coalesce(qty_delivered, qty_shipped), qty_shipped = null "
                    + "where mod(abs(hashtext(shipment_id)), 11) = 1",
            "insert into raw.shipments (shipment_id, order_id, sku_id, line_number, ship_date, delivered_date, _pack) "
                    + "select 'more ' || shipment_id, order_id, sku_id, line_number, "
                    + "ship_date + mod(abs(hashtext(order_id)), 9), delivered_date + mod(abs(hashtext(order_id)), 9), _pack "
                    + "from raw.shipments where mod(abs(hashtext(shipment_id)), 5) = 0",
            "insert into raw.shipments (shipment_id, order_id, sku_id, line_number, _pack) "
                    + "select 'undated ' || order_id || sku_id, order_id, sku_id, line_number, _pack "
                    + "from raw.sales_orders where qty_ordered is null and mod(abs(hashtext(order_id)), 3) > 0");

    private static final String CELLS =
            "select concat_ws(' ', kpi, period_date, customer_id, city, category, sum(numerator)::float8, sum(denominator)::float8) "
                    + "as cell from (%s) as rows_ where kpi in ('%s') "
                    + "and period_date <= '%s' group by kpi, period_date, customer_id, city, category "
                    + "having sum(denominator) <> 0 order by 1";

    private static final String NOW = "select kpi, period_date, customer_id, city, category, numerator, denominator "
            + "from candidate.kpi_values";

    @TempDir
    private Path folder;

    private Map<String, String> variables;

    @Test
    void anEarlierDayIsAsThePipelineFoundItThen(TestWarehouse warehouse) throws IOException {
        load(warehouse);
        assertThatEarlierDaysAreAsFoundThen(warehouse);
    }

    @Test
    void aLineThatLacksAQuantityIsAsThePipelineFoundItThen(TestWarehouse warehouse) throws IOException {
        load(warehouse);
        QUANTITIES_ARE_MISSING.forEach(warehouse::execute);
        assertThatEarlierDaysAreAsFoundThen(warehouse);
    }

    /** Customers are independent histories without a trend: what the last week lost against the one before is an artefact. */
    @Test
    void aHistoryWithoutATrendHasNoneAtTheSameAge(TestWarehouse warehouse) throws IOException {
        Path landing = folder.resolve("landing");
        new LandingGenerator()
                .generate(
                        Plans.defaults().withLines(20_000).withStory(false).plan(),
                        landing,
                        folder.resolve("truth.json"),
                        written -> {});
        variables = warehouse.variables();
        run("load", "--landing", landing);
        run("transform", "--as-of", "2026-05-31");

        double atTheSameAge = changeInStandardErrors(warehouse, "2026-05-24");
        double asKnownNow = changeInStandardErrors(warehouse, "2026-05-31");

        assertThat(atTheSameAge).isBetween(-3.0, 3.0);
        assertThat(asKnownNow).isLessThan(-4.0);
    }

    /** Mean over customers of the change of lines in full, the last week against the one before as it was on a day. */
    private static double changeInStandardErrors(TestWarehouse warehouse, String asAt) {
        return Double.parseDouble(warehouse.value("select avg(change) / (stddev_samp(change) / sqrt(count(*))) from ("
                + "select customer_id, sum(n) filter (where is_last) / nullif(sum(d) filter (where is_last), 0) "
                + "- sum(n) filter (where not is_last) / nullif(sum(d) filter (where not is_last), 0) as change from ("
                + "select customer_id, period_date >= '2026-05-25' as is_last, period_date, numerator as n, denominator as d "
                + "from candidate.kpi_values where kpi = 'line_in_full' union all "
                + "select customer_id, false, period_date, -numerator, -denominator from candidate.fact_late_counts "
                + "where kpi = 'line_in_full' and period_date <= '2026-05-24' and judged_date > '" + asAt
                + "') as counted "
                + "where period_date between '2026-05-18' and '2026-05-31' group by customer_id) as customers "
                + "where change is not null"));
    }

    private Path project() throws IOException {
        Path project = folder.resolve("sql");
        FileUtils.copyDirectory(TestServer.SQL_DIR.toFile(), project.toFile());
        Path policies = project.resolve("reference/service_policies.csv");
        // all others by a clock on which much is shipped a day before the day of the export
        String western = Files.readString(policies)
                .replace(
                        "0,calendar,,,ordered,0,,line,cumulative",
                        "0,calendar,,Pacific/Honolulu,ordered,0,,line,cumulative");
        Files.writeString(policies, western + POLICIES);
        return project;
    }

    private void load(TestWarehouse warehouse) throws IOException {
        SmallLanding.withPolicyColumns(folder, 4_000);
        variables = new HashMap<>(warehouse.variables());
        variables.put("INFULL_SQL_DIR", project().toString());
        run("load", "--landing", folder.resolve("landing"));
        warehouse.execute(AROUND_THE_CLOCK);
    }

    private void assertThatEarlierDaysAreAsFoundThen(TestWarehouse warehouse) throws IOException {
        run("transform", "--as-of", "2026-05-31");
        assertThat(maturing(warehouse)).isEqualTo(declared());
        Map<String, List<String>> recalled = new LinkedHashMap<>();
        Map<String, List<String>> asPublishedNow = new LinkedHashMap<>();
        for (String day : List.of("2026-05-30", "2026-05-24", "2026-05-03", "2026-03-31")) {
            recalled.put(
                    day,
                    cells(
                            warehouse,
                            NOW + " union all select kpi, period_date, customer_id, city, category, -numerator, "
                                    + "-denominator from candidate.fact_late_counts where judged_date > '" + day + "'",
                            day));
            asPublishedNow.put(day, cells(warehouse, NOW, day));
        }
        for (String day : recalled.keySet()) {
            run("transform", "--as-of", day);
            assertThat(recalled.get(day))
                    .as(day)
                    .isEqualTo(cells(warehouse, NOW, day))
                    .isNotEqualTo(asPublishedNow.get(day));
        }
    }

    private void run(Object... words) {
        CommandRun run = CommandRun.of(variables, words);
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    private static List<String> cells(TestWarehouse warehouse, String rows, String day) throws IOException {
        String query = CELLS.formatted(rows, String.join("', '", declared()), day);
        return warehouse.database().transaction(session -> session.list(query, row -> row.text("cell")));
    }

    /** KPIs that something changes after the promised day. */
    private static List<String> maturing(TestWarehouse warehouse) {
        return warehouse
                .database()
                .transaction(session -> session.list(
                        "select distinct kpi from candidate.fact_late_counts order by kpi", row -> row.text("kpi")));
    }

    /** KPIs whose yml says that they mature. */
    private static List<String> declared() throws IOException {
        try (var files = Files.list(TestServer.SQL_DIR.resolve("models/kpis"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> contentOf(file).contains("matures: "))
                    .map(file -> file.getFileName().toString().replaceAll("^kpi_|\\.yml$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
