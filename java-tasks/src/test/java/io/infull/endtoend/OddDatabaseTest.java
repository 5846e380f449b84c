package io.infull.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Names;
import io.infull.testing.CommandRun;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases that somebody set up otherwise: they work, or are refused at once with a remedy. */
@DatabaseTest
class OddDatabaseTest {

    private static final List<String> SETTINGS = List.of(
            "standard_conforming_strings = off",
            "quote_all_identifiers = on",
            "transform_null_equals = on",
            "array_nulls = off",
            "bytea_output = 'escape'",
            "DateStyle = 'German, DMY'",
            "IntervalStyle = 'sql_standard'",
            "extra_float_digits = -15");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
    void refusesAnotherEncodingBeforeAnythingIsMade(String encoding, TestWarehouse warehouse) {
        String name = warehouse.value("select current_database()") + "_" + encoding.toLowerCase(Locale.ROOT);
        administer(
                warehouse,
                "create database " + Names.quoted(name) + " encoding '" + encoding
                        + "' lc_collate 'C' lc_ctype 'C' template template0");
        try {
            Map<String, String> variables = new HashMap<>(warehouse.variables());
            variables.computeIfPresent(
                    "INFULL_DB_URL", (key, url) -> url.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1"));
            for (String command : List.of("migrate", "load", "run")) {
                CommandRun run = CommandRun.of(variables, command);

                assertThat(run.exitCode()).isEqualTo(78);
                assertThat(run.message())
                        .startsWith(
                                "The database has encoding " + encoding + ": expected UTF8, the only one that holds "
                                        + "every character of every file. Make another one with `create database");
            }
        } finally {
            administer(warehouse, "drop database " + Names.quoted(name) + " with (force)");
        }
    }

    @Test
    void readsAndWritesTheSameWhateverTheDatabaseIsSetTo(TestWarehouse warehouse) {
        Path landing = SmallLanding.in(folder, 300);
        String database = Names.quoted(warehouse.value("select current_database()"));
        for (String setting : SETTINGS) {
            administer(warehouse, "alter database " + database + " set " + setting);
        }

        CommandRun run =
                CommandRun.of(warehouse.variables(), "run", "--landing", landing, "--as-of", SmallLanding.AS_OF);

        assertThat(run.exitCode()).as(run.message()).isZero();
        assertThat(warehouse.value("select count(*) from raw.sales_orders")).isEqualTo("300");
    }

    private static void administer(TestWarehouse warehouse, String statement) {
        warehouse.database().withoutTransaction(session -> session.update(statement));
    }
}
