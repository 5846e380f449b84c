package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.ListedPolicies;
import io.infull.testing.Runs;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import io.infull.transform.TransformRequest;
import io.infull.transform.Transformer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dated after the as-of date moves no figure, and is counted. */
@DatabaseTest
class FutureTest {

    private static final LocalDate AS_OF = LocalDate.parse(SmallLanding.AS_OF);

    @TempDir
    private Path folder;

    @Test
    void whatIsDatedAfterTheAsOfDateMovesNoRowOfAFactAndNoFigure(TestWarehouse warehouse) throws IOException {
        CommandRun.of(warehouse.variables(), "load", "--landing", SmallLanding.withPolicyColumns(folder, 3_000));
        // with cut-off times, time zones, confirmed days and quantities
        Path project = Path.of(ListedPolicies.inForce(warehouse, folder).get("INFULL_SQL_DIR"));
        List<String> before = build(warehouse, project);

        warehouse.execute(resource("load_the_future.sql"));
        List<String> after = build(warehouse, project);

        assertThat(after).isEqualTo(before);
        assertThat(before)
                .anyMatch(digest -> digest.startsWith("kpi_values ") && !digest.contains(" 0:"))
                .anyMatch(digest -> digest.startsWith("fact_order_conditions ") && !digest.contains(" 0:"));
        assertThat(warehouse.value("select count(*) > 0 from raw.shipments where ship_date <= '2026-05-31' "
                        + "and delivered_at > '2026-06-01' and not is_undamaged"))
                .isEqualTo("t");
    }

    @Test
    void countsTheRowsOfEverySourceThatAreDatedAfterTheAsOfDate(TestWarehouse warehouse) throws IOException {
        CommandRun.of(warehouse.variables(), "load", "--landing", SmallLanding.in(folder, 500));
        warehouse.execute(resource("load_the_future.sql"));
        build(warehouse, TestServer.SQL_DIR);

        assertThat(warehouse.value("select string_agg(source, ' ' order by source) from "
                        + "candidate.fact_rows_after_as_of_date where row_count > 0"))
                .isEqualTo("inventory_snapshots order_flags order_headers production_batches sales_orders shipments");
        assertThat(CommandRun.of(warehouse.variables(), "test").events("check_failed"))
                .isEmpty();
    }

    /** Name, number of rows and content of every fact, KPI and dimension that is made of what happened. */
    private static List<String> build(TestWarehouse warehouse, Path project) {
        Runs.as(warehouse, Runs.run("future", 1), "transform", writer -> new Transformer(writer, project)
                .transform(new TransformRequest(Optional.of(AS_OF), AS_OF, List.of(), false)));
        return Marts.digests(warehouse, "candidate").stream()
                .filter(digest -> !digest.startsWith("fact_rows_after_as_of_date "))
                // an agreement of the future is known today, and holds for no order of today
                .filter(digest -> !digest.startsWith("dim_contracts "))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = FutureTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
