package io.infull.source.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import io.infull.load.LoadFixture;
import io.infull.load.Loader;
import io.infull.ops.RawSchema;
import io.infull.source.contract.Source;
import io.infull.source.landing.LocalLanding;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ContractsTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsThePacksOfThisRepository(TestWarehouse warehouse) {
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        assertThat(names(TestServer.SQL_DIR, "daxwellops", schema))
                .containsExactly(
                        "contracts",
                        "customer_targets",
                        "customers",
                        "inventory_snapshots",
                        "production_batches",
                        "products",
                        "sales_orders",
                        "shipments");
        assertThat(names(TestServer.SQL_DIR, "nexabrands", schema))
                .containsExactly(
                        "customer_targets", "customers", "order_fulfillment", "order_lines", "orders", "products");
    }

    @Test
    void listsUnknownKeysOfAllContractsWithTheirLine(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT.replace("format: csv", "format: csv\nfile: x"))
                .contract(
                        "others",
                        LoadFixture.ORDERS_CONTRACT
                                .replace("source: orders", "source: others")
                                .replace("table: sales_orders", "table: sales_orders\n    keys: [a]"));
        assertThatThrownBy(fixture::load)
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("2 problems:\n"
                        + "  - test/orders.yml line 5: Unknown key 'file'. Did you mean files?\n"
                        + "  - test/others.yml line 7: Unknown key 'keys'. Did you mean key?");
    }

    @Test
    void offersTheKnownKeysWhereNoneIsNear(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "table: sales_orders", "table: sales_orders\n    wherefrom: x"))
                .isEqualTo(
                        "test/orders.yml line 7: Unknown key 'wherefrom'. Known keys: [columns, extra_columns, key, negative_quantities, same_key, table]");
        assertThat(problem(warehouse, "format: csv", "format: csv\nwherefrom: x"))
                .isEqualTo("test/orders.yml line 5: Unknown key 'wherefrom'. All keys are in docs/contracts.md");
    }

    @Test
    void namesTheKnownFormatsModesTypesAndRepairs(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "format: csv", "format: parquet"))
                .contains("test/orders.yml line 4: Unknown format 'parquet': expected one of "
                        + "[csv, json_array, json_lines, xlsx]");
        assertThat(problem(warehouse, "format: csv", "format: csv\nmode: replace"))
                .isEqualTo("test/orders.yml line 5: Unknown mode 'replace': expected one of "
                        + "[append, snapshot, upsert]");
        assertThat(problem(warehouse, "format: csv", "format: csv\norder: {by: name}"))
                .isEqualTo("test/orders.yml line 5: Unknown by 'name': expected one of "
                        + "[field, file_name, name_pattern]");
        assertThat(problem(warehouse, "type: integer", "type: int"))
                .isEqualTo("test/orders.yml: Column raw.sales_orders.qty_ordered: Unknown type 'int'. "
                        + "Known types: [boolean, date, decimal(precision,scale), integer, text, timestamp]");
        assertThat(problem(warehouse, "type: integer", "type: integer, repairs: [trimm]"))
                .contains("Unknown repair 'trimm'. "
                        + "Known repairs: [absolute, capitalize_words, lower_case, pad, strip_leading_zeros, strip_prefix, "
                        + "strip_suffix, trim, upper_case]");
    }

    @Test
    void takesNoNumberForAWordAndCutsOffNothing(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "format: csv", "format: 2"))
                .contains(
                        "test/orders.yml line 4: Unknown format '2': expected one of [csv, json_array, json_lines, xlsx]");
        assertThat(problem(warehouse, "format: csv", "format: csv\nrequired: 1"))
                .isEqualTo("test/orders.yml line 5: required: expected true or false but found '1'");
        assertThat(problem(warehouse, "format: csv", "format: csv\nrequired: maybe"))
                .isEqualTo("test/orders.yml line 5: required: expected true or false but found 'maybe'");
        assertThat(problem(warehouse, "format: csv", "format: csv\nreject_limit: {rows: 1.5}"))
                .isEqualTo("test/orders.yml line 5: rows: expected a whole number but found '1.5'");
        assertThat(problem(warehouse, "format: csv", "format: csv\nreject_limit: {percent: few}"))
                .isEqualTo("test/orders.yml line 5: percent: expected a number but found 'few'");
        assertThat(problem(warehouse, "format: csv", "format: csv\nfreshness: {warn_after: {days: 3}}"))
                .startsWith("test/orders.yml line 5: ");
    }

    @Test
    void refusesAnOrderThatCannotBeTold(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "format: csv", "format: csv\norder: {by: name_pattern}"))
                .isEqualTo("test/orders.yml: order: pattern is missing. Give a regular expression with a group for the "
                        + "date or number");
        assertThat(problem(warehouse, "format: csv", "format: csv\norder: {by: name_pattern, pattern: '('}"))
                .isEqualTo("test/orders.yml: order: '(' is not a regular expression: Unclosed group");
        assertThat(problem(warehouse, "format: csv", "format: csv\norder: {by: name_pattern, pattern: '[0-9]+'}"))
                .isEqualTo("test/orders.yml: order: value '$1' does not fit pattern '[0-9]+': No group 1");
        assertThat(problem(warehouse, "format: csv", "format: csv\norder: {by: field, column: order_date}"))
                .isEqualTo(
                        "test/orders.yml: order: column must be one of raw.sales_orders that is mapped with required: "
                                + "true, and without optional_column, but found order_date");
        assertThat(problem(warehouse, "format: csv", "format: csv\nmode: append\norder: {by: field, column: order_id}"))
                .startsWith("test/orders.yml: order: by: field is for mode: upsert. What a snapshot lacks");
        assertThat(problem(warehouse, "format: csv", "format: csv\nsnapshot: {max_deleted_percent: 101}"))
                .isEqualTo("test/orders.yml: snapshot: max_deleted_percent must be from 0 to 100, but found 101.0");
    }

    @Test
    void suggestsTheRightTableAndColumn(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "table: sales_orders", "table: sale_orders"))
                .isEqualTo("test/orders.yml: Unknown table raw.sale_orders. Did you mean sales_orders?");
        assertThat(problem(warehouse, "qty_ordered:", "qty_orderd:"))
                .isEqualTo("test/orders.yml: Unknown column raw.sales_orders.qty_orderd. Did you mean qty_ordered?");
    }

    @Test
    void needsTheKeyOfTheRawTable(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "key: [order_id, sku_id, line_number]", "key: [order_id, sku_id]"))
                .isEqualTo("test/orders.yml: Key of raw.sales_orders must be its unique constraint: "
                        + "expected [line_number, order_id, sku_id] but found [order_id, sku_id]");
    }

    @Test
    void needsAValueWhereTheRawTableTakesNoNull(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "{from: sku, type: text, required: true}", "{from: sku, type: text}"))
                .isEqualTo("test/orders.yml: Column raw.sales_orders.sku_id takes no nulls: "
                        + "map it with required: true, and without optional_column");
    }

    @Test
    void refusesATypeThatTheRawColumnCannotHold(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "type: date", "type: text"))
                .isEqualTo("test/orders.yml: Column raw.sales_orders.order_date: Type text does not fit: "
                        + "the raw column is of type date");
    }

    @Test
    void refusesDateFormatsThatCountErasOrMakeNoSense(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "type: date", "type: date, formats: [dd.MM.yyyy]"))
                .endsWith("Format 'dd.MM.yyyy' counts years of an era: write u instead of y");
        assertThat(problem(warehouse, "type: date", "type: date, formats: [bananas]"))
                .contains("Format 'bananas' has letters without a meaning: 'b'");
    }

    @Test
    void listsAllProblemsOfAContractAtOnce(TestWarehouse warehouse) {
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("orders", """
                        source: order
                        dialect: {delimiter: "||", encoding: UTF-32}
                        reject_limit: {rows: -1, percent: 101}
                        targets: []
                        """);
        assertThatThrownBy(fixture::load)
                .hasMessage("9 problems:\n"
                        + "  - test/orders.yml: source must be the file's name: expected orders but found order\n"
                        + "  - test/orders.yml: description is missing. Say what one row is\n"
                        + "  - test/orders.yml: format is missing: expected one of [csv, json_array, json_lines, xlsx]\n"
                        + "  - test/orders.yml: files is missing. Give at least one file name pattern\n"
                        + "  - test/orders.yml: targets is missing. Name at least one raw table\n"
                        + "  - test/orders.yml: delimiter must be tab or one ASCII character, not a quote or a line end, "
                        + "but found '||'\n"
                        + "  - test/orders.yml: Unknown encoding 'UTF-32'. "
                        + "Known encodings: [ISO-8859-1, UTF-16, UTF-16BE, UTF-16LE, UTF-8, windows-1252]\n"
                        + "  - test/orders.yml: reject_limit: rows must not be negative, but found -1\n"
                        + "  - test/orders.yml: reject_limit: percent must be from 0 to 100, but found 101.0");
    }

    @Test
    void refusesYamlThatIsBrokenOrSaysAThingTwice(TestWarehouse warehouse) {
        assertThat(problem(warehouse, "format: csv", "format: csv\nformat: csv"))
                .contains("line 5", "format");
        assertThat(problem(warehouse, "files: [", "files: [[")).startsWith("test/orders.yml line ");
    }

    @Test
    void namesTheKnownPacks(TestWarehouse warehouse) {
        Loader loader = new Loader(warehouse.database(), "test-run", TestServer.SQL_DIR);
        assertThatThrownBy(() -> loader.load(new LocalLanding(folder), "acme", Optional.empty()))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Unknown pack 'acme'. Known packs: [daxwellops, nexabrands]");
    }

    @Test
    void refusesAPackWithoutContracts(TestWarehouse warehouse) {
        assertThatThrownBy(() -> new LoadFixture(warehouse, folder).load())
                .hasMessage("Pack test has no contracts: expected at least one .yml file in its folder");
    }

    private static List<String> names(Path sqlDir, String pack, RawSchema schema) {
        return Contracts.read(sqlDir, pack, schema).stream().map(Source::name).toList();
    }

    private String problem(TestWarehouse warehouse, String good, String bad) {
        String contract = LoadFixture.ORDERS_CONTRACT.replace(good, bad);
        assertThat(contract).isNotEqualTo(LoadFixture.ORDERS_CONTRACT);
        LoadFixture fixture = new LoadFixture(warehouse, folder).contract("orders", contract);
        try {
            fixture.load();
            return "none";
        } catch (BadConfiguration e) {
            return e.getMessage();
        }
    }
}
