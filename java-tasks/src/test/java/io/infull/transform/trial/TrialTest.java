package io.infull.transform.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.project.ProjectReader;
import io.infull.project.board.BoardReader;
import io.infull.testing.DatabaseTest;
import io.infull.testing.Runs;
import io.infull.testing.TestProject;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class TrialTest {

    /** Selects, each with what is found in it. */
    private static final String MOVING = """
            select as_of_date, now() as at from run_parameters | now()
            select as_of_date = current_date as due from run_parameters | current_date
            select localtimestamp as at from run_parameters | localtimestamp
            select current_timestamp(0) as at from run_parameters | current_timestamp
            select clock_timestamp() as at from run_parameters | clock_timestamp()
            select cast(timeofday() as text) as at from run_parameters | timeofday()
            select age(as_of_date) as days from run_parameters | age(timestamp with time zone)
            select cast('today' as date) as at from run_parameters | 'today'
            select as_of_date < ' Tomorrow 04:00' as due from run_parameters | ' Tomorrow 04:00'
            select cast(word as date) as at from (values ('yesterday')) as words (word) | 'yesterday'
            select random() as luck from run_parameters | random()
            select as_of_date from run_parameters where as_of_date > '2020-01-01' and random() > 0.5 | random()
            select as_of_date from run_parameters order by random() | random()
            select as_of_date from run_parameters group by as_of_date having random() > 0.5 | random()
            select sum(random()) over () as luck from run_parameters | random()
            select gen_random_uuid() as id from run_parameters | gen_random_uuid()
            select nextval('ops.fence') as id from run_parameters | nextval(regclass)
            select set_config('a.b', 'c', false) as was from run_parameters | set_config(text,text,boolean)
            select lo_create(0) as object from run_parameters | lo_create(oid)
            select txid_current() as id from run_parameters | txid_current()
            select pg_backend_pid() as id from run_parameters | pg_backend_pid()
            select current_user as who from run_parameters | current_user
            select current_schema as place from run_parameters | current_schema
            select current_setting('TimeZone') as zone from run_parameters | current_setting(text)
            select has_table_privilege('raw.sales_orders', 'select') as may from run_parameters | has_table_privilege(text,text)
            select cast('raw.sales_orders' as text) = cast(to_regclass('a') as text) as is_it from run_parameters | to_regclass(text)
            select * from stg_lines for update | for update or for share
            select * from stg_lines limit 1 | limit without order by
            select * from (select * from stg_lines limit 1) as one | limit without order by
            select * from stg_lines where qty_ordered = (select qty_ordered from stg_lines limit 1) | limit without order by
            select * from stg_lines offset 1 | offset without order by
            select * from stg_lines fetch first 1 row only | limit without order by
            select distinct on (order_id) * from stg_lines | distinct on without order by
            select order_id, row_number() over () as n from stg_lines | row_number over rows without order
            select order_id, lag(qty_ordered) over (partition by order_id) as n from stg_lines | lag over rows without order
            """;

    private static final String STILL = """
            select date_trunc('month', as_of_date) as at, to_char(as_of_date, 'YYYY') as year from run_parameters
            select cast(order_id as date) as at, cast(qty_ordered as text) as qty from stg_lines
            select 'today' as label, concat(order_id, qty_ordered) as key from stg_lines
            select order_id from stg_lines order by order_id, sku_id limit 1
            select distinct on (order_id) order_id from stg_lines order by order_id, sku_id
            select order_id, row_number() over (order by order_id, sku_id) as n from stg_lines
            select order_id, sum(qty_ordered) over () as n from stg_lines
            select age(as_of_date, date '2020-01-01') as age, to_char(7, '000') as code from run_parameters
            select string_agg(order_id, ',') as ":funcid 3 {SQLVALUEFUNCTION :op 0}" from stg_lines
            select json_build_object('a', order_id) as o, to_date(sku_id, 'YYYYMMDD') as d from stg_lines
            select to_jsonb(stg_lines) as o, sha256(convert_to(sku_id, 'UTF8')) as d from stg_lines
            select cast(made as date) as made from generate_series(cast('2026-01-01' as date), '2026-02-01', interval '1 day') as made
            """;

    @TempDir
    private Path folder;

    @Test
    void refusesWhatGivesOtherRowsFromTheSameData(TestWarehouse warehouse) {
        TestProject project = TestProject.ofOrders(folder);
        List<String> expected = new ArrayList<>();
        for (String line : MOVING.lines().toList()) {
            String[] parts = line.split(" \\| ");
            String name = "fact_m" + (100 + expected.size());
            project.mart(name, "-- One row.\n\n" + parts[0]);
            expected.add("Model " + name + " moves by itself: expected rows that depend on data alone but found "
                    + parts[1] + " (" + folder.resolve("models/marts/" + name + ".sql") + " line 3)");
        }

        assertThatThrownBy(() -> tryOut(warehouse))
                .isInstanceOfSatisfying(BadConfiguration.class, refused -> assertThat(
                                refused.getMessage().lines().skip(1).map(line -> line.substring("  - ".length())
                                        .replaceFirst("\\)\\. .*", ")")))
                        .containsExactlyElementsOf(expected));
    }

    @Test
    void acceptsWhatDependsOnDataAlone(TestWarehouse warehouse) {
        TestProject project = TestProject.ofOrders(folder);
        List<String> still = STILL.lines().toList();
        still.forEach(sql -> project.mart("fact_s" + still.indexOf(sql), sql));

        assertThatCode(() -> tryOut(warehouse)).doesNotThrowAnyException();
    }

    @Test
    void refusesSamplesAndSystemColumnsOfRawTables(TestWarehouse warehouse) {
        TestProject.ofOrders(folder)
                .staging("stg_some", "select order_id\nfrom raw.sales_orders tablesample system (10)")
                .staging("stg_places", "select cast(ctid as text) as place from raw.sales_orders")
                .mart("fact_some", "select order_id from stg_lines tablesample system (10)");

        assertThatThrownBy(() -> tryOut(warehouse))
                .hasMessageStartingWith("3 problems:")
                .hasMessageContaining("fact_some.sql line 1:22: TABLESAMPLE clause can only be applied to tables")
                .hasMessageContaining(
                        "Model stg_some moves by itself: expected rows that depend on data alone but found "
                                + "tablesample (" + folder.resolve("models/staging/stg_some.sql") + " line 2)")
                .hasMessageContaining("Model stg_places moves by itself: expected rows that depend on data alone but "
                        + "found a system column like ctid or xmin (");
    }

    @Test
    void tellsTheRemedy(TestWarehouse warehouse) {
        TestProject.ofOrders(folder).kpi("kpi_late", "select as_of_date,\n    now() as at from run_parameters");

        assertThatThrownBy(() -> tryOut(warehouse))
                .hasMessage("Model kpi_late moves by itself: expected rows that depend on data alone but found now() ("
                        + folder.resolve("models/kpis/kpi_late.sql")
                        + " line 2). Take as_of_date from run_parameters");
    }

    @Test
    void refusesFunctionsThatSomebodyMayWriteAnew(TestWarehouse warehouse) {
        warehouse.execute("create function public.factor() returns numeric language sql immutable as 'select 2.0'; "
                + "grant execute on function public.factor() to infull_transformer");
        TestProject.ofOrders(folder).mart("fact_foreign", "select public.factor() as factor from run_parameters");

        assertThatThrownBy(() -> tryOut(warehouse))
                .hasMessageContaining("found public.factor(), which is not a function of PostgreSQL (")
                .hasMessageContaining("fact_foreign.sql line 1)");
    }

    @Test
    void looksBehindOperators(TestWarehouse warehouse) {
        warehouse.execute("create function public.lucky(numeric, boolean) returns boolean language sql volatile "
                + "as 'select random() > 0.5'; create operator pg_catalog.+ (leftarg = numeric, rightarg = boolean, "
                + "function = public.lucky); grant execute on function public.lucky(numeric, boolean) to public");
        TestProject.ofOrders(folder).mart("fact_signs", "select order_id from stg_lines where qty_ordered + true");

        assertThatThrownBy(() -> tryOut(warehouse)).hasMessageContaining("found public.lucky(numeric,boolean), ");
    }

    @Test
    void namesAReferenceTableWhoseCellsMove(TestWarehouse warehouse) {
        TestProject.ofOrders(folder)
                .write("reference/prices.csv", "valid_from,price\ntoday,1\n")
                .write(
                        "reference/prices.yml",
                        "models: [{name: ref_prices, columns: [{name: valid_from, data_type: date}, "
                                + "{name: price, data_type: numeric}]}]");

        assertThatThrownBy(() -> tryOut(warehouse))
                .hasMessage("Model ref_prices moves by itself: expected rows that depend on data alone but found "
                        + "'today' (" + folder.resolve("reference/prices.csv")
                        + "). Take as_of_date from run_parameters");
    }

    @Test
    void looksAtChecksAndConditionsToo(TestWarehouse warehouse) {
        TestProject.ofOrders(folder)
                .write("tests/nothing_is_late.sql", "select *\nfrom fact_lines where as_of_date < current_date")
                .write("models/marts/fact_totals.yml", """
                        models:
                          - name: fact_totals
                            columns:
                              - name: qty
                                data_tests:
                                  - not_null: {config: {where: now() > '2020-01-01'}}
                        """);

        assertThatThrownBy(() -> tryOut(warehouse))
                .hasMessageContaining("Check nothing_is_late moves by itself: expected rows that depend on data alone "
                        + "but found current_date (" + folder.resolve("tests/nothing_is_late.sql") + " line 2)")
                .hasMessageContaining(
                        "Test not_null_fact_totals_qty moves by itself: expected rows that depend on data "
                                + "alone but found now() (" + folder.resolve("models/marts/fact_totals.yml")
                                + " line 6)");
    }

    @Test
    void tellsAllThatPostgresRefusesAndNothingThatFollowsFromIt(TestWarehouse warehouse) {
        TestProject.ofOrders(folder)
                .mart("fact_lines", "select order_id,\n    sku from stg_lines")
                .mart("fact_other", "select nothing(order_id) as n from stg_lines");

        assertThatThrownBy(() -> tryOut(warehouse))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("2 problems:\n  - PostgreSQL refused "
                        + folder.resolve("models/marts/fact_lines.sql") + " line 2:5: column \"sku\" does not exist")
                .hasMessageContaining(folder.resolve("models/marts/fact_other.sql") + " line 1:8: ")
                .hasMessageNotContaining("fact_totals");
    }

    @Test
    void acceptsThisProjectAndLeavesNothingBehind(TestWarehouse warehouse) {
        String relations = "select count(*) from pg_class";
        String before = warehouse.value(relations);

        Trial.of(
                warehouse.database(),
                ProjectReader.read(TestServer.SQL_DIR, Runs.AS_OF),
                BoardReader.all(TestServer.SQL_DIR));

        assertThat(warehouse.value(relations)).isEqualTo(before);
    }

    private void tryOut(TestWarehouse warehouse) {
        Trial.of(
                warehouse.database().actingAs("infull_transformer"),
                ProjectReader.read(folder, Runs.AS_OF),
                BoardReader.all(folder));
    }
}
