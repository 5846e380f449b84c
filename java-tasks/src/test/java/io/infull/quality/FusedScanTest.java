package io.infull.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.project.CheckConfig;
import io.infull.project.DataTest;
import io.infull.project.Severity;
import io.infull.project.Threshold;
import io.infull.quality.column.CheckSqls;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The one scan counts what dbt's own query for each check counts, on tables that nobody chose. */
@DatabaseTest
class FusedScanTest {

    private static final int TABLES = 60;
    private static final List<String> CONDITIONS = List.of("", "b > 1", "a is not null or c = 'x'", "b is null");

    private final Random random = new Random(20260131);

    @Test
    void countsWhatOneQueryPerCheckCounts(TestWarehouse warehouse) {
        warehouse.execute("create table candidate.child (a text, b integer, c text); "
                + "create table candidate.parent (k integer)");
        CandidateReads candidate = CandidateReads.of(warehouse.database());
        long seen = 0;
        for (int table = 0; table < TABLES; table++) {
            fillAtRandom(warehouse);
            List<DataTest> tests = tests();
            ModelScan scan = new ModelScan(
                    "child",
                    IntStream.range(0, tests.size())
                            .mapToObj(index -> CheckSqls.of(tests.get(index), index))
                            .toList());
            List<Long> fused = candidate.read(scan::counted).stream()
                    .map(Counted::failures)
                    .toList();
            List<Long> alone = candidate.read(session -> tests.stream()
                    .map(test -> session.one(asDbtCounts(test), row -> row.number("failures")))
                    .toList());
            assertThat(fused).as("table %s", table).isEqualTo(alone);
            for (int index = 0; index < tests.size(); index++) {
                String offending = "select count(*) as rows from ("
                        + scan.checks().get(index).offendingRows() + ") as o";
                long rows = candidate.read(session -> session.one(offending, row -> row.number("rows")));
                assertThat(rows == 0).as("rows of %s", tests.get(index)).isEqualTo(fused.get(index) == 0);
            }
            seen += fused.stream().filter(failures -> failures > 0).count();
        }
        // Were all counts zero, they would agree for nothing.
        assertThat(seen).isGreaterThan(TABLES);
    }

    private void fillAtRandom(TestWarehouse warehouse) {
        StringBuilder rows = new StringBuilder("truncate candidate.child, candidate.parent;");
        for (int row = random.nextInt(12); row > 0; row--) {
            rows.append("insert into candidate.child values (%s, %s, %s);"
                    .formatted(
                            oneOf("'p'", "'q'", "'r'", "null"),
                            oneOf("1", "2", "3", "null"),
                            oneOf("'x'", "'y'", "null")));
        }
        for (int row = random.nextInt(5); row > 0; row--) {
            rows.append("insert into candidate.parent values (%s);".formatted(oneOf("1", "2", "null")));
        }
        warehouse.execute(rows.toString());
    }

    private List<DataTest> tests() {
        List<DataTest> tests = new ArrayList<>();
        tests.add(test("a", new DataTest.NotNull()));
        tests.add(test("b", new DataTest.Unique()));
        tests.add(test("a", new DataTest.Unique()));
        tests.add(test("a", new DataTest.AcceptedValues(List.of("p", "it's"))));
        tests.add(test("b", new DataTest.AcceptedValues(List.of("1", "2"))));
        tests.add(test("b", new DataTest.Relationships("parent", "k")));
        tests.add(test("b", new DataTest.Relationships("parent", "k")));
        tests.add(test("a", new DataTest.Relationships("child", "c")));
        tests.add(test(null, new DataTest.UniqueCombination(List.of("a", "b"))));
        tests.add(test(null, new DataTest.UniqueCombination(List.of("c", "a", "b"))));
        return tests;
    }

    private DataTest test(String column, DataTest.Rule rule) {
        CheckConfig config = new CheckConfig(
                Severity.error, CONDITIONS.get(random.nextInt(CONDITIONS.size())), Threshold.ANY, Threshold.ANY);
        return new DataTest("t", "child", Optional.ofNullable(column), rule, config, "child.yml line 1");
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    // As the macros of dbt-core and dbt-utils write these tests.
    private static String asDbtCounts(DataTest test) {
        String where = test.config().where().isEmpty() ? "true" : test.config().where();
        String rows = "(select * from candidate.child where " + where + ") as subquery";
        String column = test.column().orElse("");
        return "select count(*) as failures from (" + dbtQuery(test.rule(), rows, column) + ") as failing";
    }

    private static String dbtQuery(DataTest.Rule rule, String rows, String column) {
        if (rule instanceof DataTest.NotNull) {
            return "select " + column + " from " + rows + " where " + column + " is null";
        }
        if (rule instanceof DataTest.Unique) {
            return "select " + column + " from " + rows + " where " + column + " is not null group by " + column
                    + " having count(*) > 1";
        }
        if (rule instanceof DataTest.AcceptedValues accepted) {
            return "select value from (select " + column + " as value from " + rows + " group by " + column
                    + ") as all_values where value not in ('"
                    + String.join(
                            "', '",
                            accepted.values().stream()
                                    .map(value -> value.replace("'", "''"))
                                    .toList()) + "')";
        }
        if (rule instanceof DataTest.Relationships parent) {
            return "with child as (select " + column + " as from_field from " + rows + " where " + column
                    + " is not null), parent as (select " + parent.field() + " as to_field from candidate."
                    + parent.to()
                    + ") select from_field from child left join parent on from_field = to_field where to_field is null";
        }
        String columns = String.join(", ", ((DataTest.UniqueCombination) rule).columns());
        return "select " + columns + " from " + rows + " group by " + columns + " having count(*) > 1";
    }
}
