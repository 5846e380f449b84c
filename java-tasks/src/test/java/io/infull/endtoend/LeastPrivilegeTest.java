package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What each log-in is refused by PostgreSQL itself, in a warehouse in which something is published. */
class LeastPrivilegeTest {

    /** Nobody but the owner: rows that tell what happened, and the rights of everybody. */
    private static final List<String> FOR_THE_OWNER = List.of(
            "delete from raw.sales_orders",
            "truncate raw.sales_orders",
            "alter table raw.sales_orders disable trigger note_change",
            "alter table raw.sales_orders add colour text",
            "drop table raw.sales_orders",
            "create table raw.mine (id int)",
            "insert into ops.raw_change (table_name) values ('sales_orders')",
            "delete from ops.raw_change",
            "alter table raw.sales_orders disable trigger note_insert",
            "insert into ops.raw_changed_key values (1, 'insert', '{}')",
            "delete from ops.raw_changed_key",
            "insert into ops.tracking_taken_off values ('sales_orders')",
            "delete from ops.tracking_taken_off",
            "delete from ops.file",
            "update ops.file set sha256 = 'x'",
            "delete from ops.rejected_row",
            "update ops.rejected_row set raw_text = ''",
            "delete from ops.replayed_row",
            "delete from ops.command_run",
            "update ops.command_run set command = 'load'",
            "delete from ops.attempt",
            "insert into ops.key_taken_off values ('sales_orders', 'sales_orders_key', 'unique (order_id)')",
            "delete from ops.key_taken_off",
            "update ops.flyway_schema_history set success = false",
            "create table ops.mine (id int)",
            "create function ops.mine() returns int language sql as 'select 1'",
            "create table public.mine (id int)",
            "create schema mine",
            "drop view analytics.current_publication",
            "create or replace view analytics.current_publication as select 1 as publication_id",
            "drop schema analytics cascade",
            "grant infull_loader to current_user");

    private static final List<String> FOR_LOADERS = List.of(
            "insert into raw.sales_orders (order_id, sku_id) values ('O_1', 'S_1')",
            "update raw.sales_orders set qty_ordered = 1",
            "copy raw.sales_orders (order_id, sku_id) from stdin",
            "insert into ops.file (pack, source, file_name, sha256, bytes, state, lines_read, lines_loaded, "
                    + "lines_rejected, lines_duplicate, lines_blank, run_id) "
                    + "values ('p', 's', 'f', 'x', 1, 'loaded', 0, 0, 0, 0, 0, 'r')",
            "insert into ops.rejected_row (load_id, line, reason, message, raw_text) values (1, 1, '', '', '')",
            "update ops.rejected_row set closed_at = null, closed_by = null",
            "insert into ops.replayed_row (load_id, line, reject_id) values (1, 1, 1)",
            "select nextval('ops.file_load_id_seq')",
            "select ops.take_key_off('sales_orders', 'p', 'f', 1)",
            "select ops.put_key_back('sales_orders')",
            "select ops.take_tracking_off('sales_orders', 1)",
            "select ops.put_tracking_back('sales_orders')",
            "select ops.analyze_if_changed('sales_orders', 1)",
            "select ops.forget_refusal('p', 's', 'x')",
            "select ops.take_back_load(1, 2)",
            "select ops.close_rejects_again(1, 2)");

    private static final List<String> FOR_TRANSFORMERS = List.of(
            "update ops.published set publication_id = null",
            "update ops.candidate set publication_id = null",
            "update ops.publication set state = 'passed'",
            "insert into ops.publication (run_id, attempt, as_of_date, state, fence) "
                    + "values ('r', 1, '2026-01-01', 'passed', 1)",
            "insert into ops.part (model, relation, fingerprint, row_count) values ('m', 'r', 'f', 1)",
            "delete from ops.manifest",
            "delete from ops.test_result",
            "delete from ops.deployed_view",
            "insert into ops.unit_test_pass (fingerprint) values ('x')",
            "insert into ops.trial_pass (fingerprint) values ('x')",
            "select nextval('ops.fence')",
            "create table build.mine (id int)",
            "create view candidate.mine as select 1 as id",
            "create view analytics.mine as select 1 as id",
            "create or replace view analytics.fact_orders as select 1 as order_id",
            "drop view analytics.fact_orders",
            "comment on view analytics.fact_orders is 'mine'",
            "set role infull_transformer");

    private static final List<String> FOR_READERS =
            List.of("select * from analytics.fact_orders", "select * from analytics.current_publication");

    private static final List<String> NOT_FOR_READERS = List.of(
            "select * from analytics.stg_sales_orders",
            "select * from analytics.int_order_lines_assessed",
            "select * from candidate.fact_orders",
            "select * from raw.sales_orders",
            "select * from ops.published",
            "select * from ops.test_failure",
            "select * from ops.file",
            "create temporary table mine (id int)",
            "create view analytics.of_mine as select 1 as id",
            "update analytics.fact_orders set order_id = 'x'",
            "delete from analytics.kpi_targets");

    private static final List<String> NOT_FOR_MONITORS = List.of(
            "select * from analytics.stg_sales_orders",
            "select * from analytics.int_order_lines_assessed",
            "select * from raw.products",
            "select * from candidate.fact_orders",
            "create temporary table mine (id int)",
            "update ops.command_run set exit_code = 0");

    private static final List<String> NOT_FOR_TRANSFORMERS = List.of(
            "select * from ops.file", "select * from ops.rejected_row", "update raw.products set category = ''");

    private static final List<String> NOT_FOR_LOADERS = List.of(
            "select * from analytics.fact_orders",
            "select * from candidate.fact_orders",
            "select * from ops.test_failure",
            "select * from ops.rejected_row",
            "select raw_text from ops.reject",
            "update ops.file set state = 'refused'");

    static final List<Arguments> REFUSALS = Stream.of(
                    refused(Login.LOADER, List.of(FOR_THE_OWNER, FOR_TRANSFORMERS, NOT_FOR_LOADERS)),
                    refused(Login.TRANSFORMER, List.of(FOR_THE_OWNER, FOR_LOADERS, NOT_FOR_TRANSFORMERS)),
                    refused(Login.MONITOR, List.of(FOR_THE_OWNER, FOR_LOADERS, FOR_TRANSFORMERS, NOT_FOR_MONITORS)),
                    refused(Login.READER, List.of(FOR_THE_OWNER, FOR_LOADERS, FOR_TRANSFORMERS, NOT_FOR_READERS)),
                    refused(Login.STRANGER, List.of(FOR_THE_OWNER, FOR_LOADERS, FOR_TRANSFORMERS, NOT_FOR_READERS)),
                    refused(Login.STRANGER, List.of(FOR_READERS)))
            .flatMap(List::stream)
            .toList();

    @TempDir
    private static Path folder;

    private static LoginWarehouse logins;

    private static final Map<Login, TestWarehouse> CONNECTED = new EnumMap<>(Login.class);

    @BeforeAll
    static void publish() {
        logins = LoginWarehouse.migrated();
        Path landing = SmallLanding.in(folder, 500);
        assertThat(logins.run(Login.OWNER, "run", "--landing", landing, "--as-of", SmallLanding.AS_OF)
                        .exitCode())
                .isZero();
    }

    @AfterAll
    static void drop() {
        CONNECTED.values().forEach(TestWarehouse::close);
        CONNECTED.clear();
        logins.close();
    }

    private static TestWarehouse as(Login login) {
        return CONNECTED.computeIfAbsent(login, logins::as);
    }

    private static List<Arguments> refused(Login login, List<List<String>> statements) {
        return statements.stream()
                .flatMap(List::stream)
                .map(statement -> Arguments.of(login, statement))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @FieldSource("REFUSALS")
    void refuses(Login login, String statement) {
        assertThatThrownBy(() -> as(login).execute(statement))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageMatching("Privilege missing in the database: "
                        + "(permission denied|must be owner|must have admin option)(?s:.*)");
    }

    @ParameterizedTest
    @EnumSource(
            value = Login.class,
            names = {"OWNER", "LOADER"})
    void letsNobodyKeepTheKeyOffARawTable(Login login) {
        assertThatThrownBy(() -> as(login).execute("select ops.take_key_off('order_headers', 'p', 'f', 1)"))
                .isInstanceOf(SqlFailure.class)
                .hasMessage("The key of raw.order_headers was taken off and not put back");
        assertThatThrownBy(() -> as(login).execute("select ops.take_key_off('pg_class', 'p', 'f', 1)"))
                .isInstanceOf(SqlFailure.class)
                .hasMessage("There is no table raw.pg_class with a key");
    }

    @Test
    void showsReadersThePublishedViewsAndNothingElse() {
        String views = logins.administrator()
                .value("select string_agg(nspname || '.' || relname, ' ' order by relname) from pg_class "
                        + "inner join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'analytics' "
                        + "and relname ~ '^(dim_|fact_|kpi_|ref_|current_publication$|run_parameters$)'");
        TestWarehouse reader = as(Login.READER);
        assertThat(reader.value("select string_agg(nspname || '.' || relname, ' ' order by relname) from pg_class "
                        + "inner join pg_namespace on pg_namespace.oid = relnamespace "
                        + "where nspname not in ('pg_catalog', 'information_schema') and relkind <> 'i' "
                        + "and has_schema_privilege(nspname, 'usage') "
                        + "and has_any_column_privilege(pg_class.oid, 'select')"))
                .isEqualTo(views);
        Stream.of(views.split(" ")).forEach(view -> reader.value("select count(*) from " + view));
        assertThat(reader.value("select count(*) from pg_proc inner join pg_namespace "
                        + "on pg_namespace.oid = pronamespace where nspname not in ('pg_catalog', "
                        + "'information_schema') and has_function_privilege(pg_proc.oid, 'execute')"))
                .isEqualTo("0");
    }

    @Test
    void showsMonitorsOfTheModelsWhatReadersSee() {
        String views = "select string_agg(relname, ' ' order by relname) from pg_class where relkind in ('v', 'r') "
                + "and relnamespace = 'analytics'::regnamespace and has_table_privilege(pg_class.oid, 'select')";
        assertThat(as(Login.MONITOR).value(views)).isEqualTo(as(Login.READER).value(views));
    }

    @Test
    void showsMonitorsKpisOfWhatWasCheckedOnly() {
        String count = "select count(*) > 0 from analytics.kpi_values_of(%d, array['city']) as "
                + "kpis (kpi text, period_date date, city text, numerator numeric, denominator numeric)";
        assertThat(as(Login.MONITOR).value(count.formatted(1))).isEqualTo("t");
        assertThat(logins.run(Login.TRANSFORMER, "transform", "--as-of", "2026-06-01")
                        .exitCode())
                .isZero();
        assertThat(as(Login.MONITOR)
                        .value("select string_agg(state, ' ' order by publication_id) from ops.publication"))
                .isEqualTo("published built");
        assertThat(as(Login.MONITOR).value(count.formatted(2))).isEqualTo("f");
        logins.administrator().execute("update ops.publication set state = 'passed' where publication_id = 2");
        assertThat(as(Login.MONITOR).value(count.formatted(2))).isEqualTo("t");
    }
}
