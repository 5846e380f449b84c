package io.infull.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.RawSchema;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.testing.Runs;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A first build, before anybody looked at the raw tables: no model takes much longer than it does with statistics,
 * whatever keys an export has.
 */
class FirstBuildTest {

    /** How often a model is timed before it counts as slow: others use this machine too. */
    private static final int TRIES = 3;

    /** What a model may take anyway, in milliseconds: below it, noise is larger than any difference. */
    private static final long FLOOR = 700;

    private static final String NO_STATISTICS = """
            delete from pg_statistic using pg_class
            where starelid = pg_class.oid and relnamespace = cast('raw' as regnamespace);
            update pg_class set reltuples = -1, relpages = 0
            where relnamespace = cast('raw' as regnamespace) and relkind = 'r'""";

    private static final String DURATIONS = "select model, cast(1000 * extract(epoch from finished_at - started_at) as "
            + "bigint) as millis from ops.node_run where publication_id = "
            + "(select max(publication_id) from ops.publication) and outcome = 'built' and part is not null";

    private static TestWarehouse warehouse;
    private static List<String> rawTables;
    private static List<String> exposed;

    @BeforeAll
    static void publishNothing() throws IOException {
        warehouse = TestServer.get().createWarehouse();
        rawTables =
                List.copyOf(warehouse.database().transaction(RawSchema::read).names());
        exposed = exposed(ProjectReader.read(TestServer.SQL_DIR, Runs.AS_OF));
        rawTables.forEach(table -> warehouse.execute("alter table raw." + table + " set (autovacuum_enabled = off)"));
        try (InputStream fill = FirstBuildTest.class.getResourceAsStream("fill_layout.sql")) {
            warehouse.execute(new String(fill.readAllBytes(), StandardCharsets.UTF_8));
        }
        Runs.transformAndPublish(warehouse, TestServer.SQL_DIR);
        // What goes wrong here takes minutes, and need not be waited for.
        warehouse.execute("do $$ begin execute format('alter database %I set statement_timeout = ''20s''', "
                + "current_database()); end $$");
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    // Tables are analyzed when they are built: only models that see raw tables themselves can lack statistics.
    private static List<String> exposed(Project project) {
        Set<String> seeRaw = new HashSet<>();
        List<String> tables = new ArrayList<>();
        for (Model model : project.modelsInOrder()) {
            if (!model.readsRaw().isEmpty() || model.reads().stream().anyMatch(seeRaw::contains)) {
                (model.isTable() ? tables : seeRaw).add(model.name());
            }
        }
        return tables;
    }

    @ParameterizedTest
    // shipments name: sku, line; lines: numbered, products repeat, several in an order; customer, contracts
    @CsvSource({
        "false, false, false, false, false, line,    true",
        "true,  false, false, false, true,  nowhere, false",
        "true,  true,  true,  true,  true,  header,  true",
        "false, true,  true,  true,  true,  line,    false",
        "true,  false, true,  true,  true,  line,    true",
        "true,  true,  false, false, true,  header,  false",
        "false, false, true,  false, true,  nowhere, true"
    })
    void takesNoLongerWithoutStatistics(
            boolean shipmentsNameSku,
            boolean shipmentsNameLine,
            boolean linesAreNumbered,
            boolean productsRepeat,
            boolean ordersHaveSeveral,
            String customerIsOn,
            boolean thereAreContracts) {
        warehouse.execute("truncate " + rawTables.stream().map("raw."::concat).collect(Collectors.joining(", ")));
        warehouse.execute("select fill_layout(%s, %s, %s, %s, %s, '%s', %s)"
                .formatted(
                        shipmentsNameSku,
                        shipmentsNameLine,
                        linesAreNumbered,
                        productsRepeat,
                        ordersHaveSeveral,
                        customerIsOn,
                        thereAreContracts));
        Map<String, String> slow = compare();
        for (int tries = 1; tries < TRIES && !slow.isEmpty(); tries++) {
            slow.keySet().retainAll(compare().keySet());
        }
        assertThat(slow).isEmpty();
    }

    /** The models that took more than three times as long without statistics, with both times. */
    private static Map<String, String> compare() {
        rawTables.forEach(table -> warehouse.execute("analyze raw." + table));
        Map<String, Long> with = build();
        warehouse.execute(NO_STATISTICS);
        Map<String, String> slow = new TreeMap<>();
        build().forEach((model, millis) -> {
            if (millis > 3 * with.get(model) && millis > FLOOR) {
                slow.put(model, millis + " ms, with statistics " + with.get(model) + " ms");
            }
        });
        return slow;
    }

    private static Map<String, Long> build() {
        Runs.as(warehouse, Runs.run("first", 1), "transform", open -> new Transformer(open, TestServer.SQL_DIR)
                .transform(new TransformRequest(Optional.of(Runs.AS_OF), Runs.AS_OF, exposed, true)));
        Map<String, Long> durations = new TreeMap<>();
        warehouse
                .database()
                .transaction(session ->
                        session.list(DURATIONS, row -> durations.put(row.text("model"), row.number("millis"))));
        assertThat(durations).containsOnlyKeys(exposed);
        return durations;
    }
}
