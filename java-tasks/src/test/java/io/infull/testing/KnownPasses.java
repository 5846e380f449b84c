package io.infull.testing;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What passed in this JVM: unit tests of this repository's models, and the trial of its selects. Commands do not repeat
 * them for the same files, so new warehouses know them: otherwise each pipeline of a test would take twice as long.
 */
final class KnownPasses {

    /** Small projects of tests have no such model. They want to see their unit tests run. */
    private static final String IS_THIS_PROJECT =
            "select to_regclass('candidate.int_order_lines_assigned') is not null as is_this_project";

    private static final List<String> TABLES = List.of("ops.unit_test_pass", "ops.trial_pass");

    private static final Map<String, Set<String>> KNOWN = new HashMap<>();

    private KnownPasses() {}

    /** Called before the warehouse is dropped. The template is what new ones are copied from. */
    static synchronized void keep(TestWarehouse warehouse, DatabaseSettings template) {
        if (warehouse
                .database()
                .transaction(session -> session.one(IS_THIS_PROJECT, row -> row.flag("is_this_project")))) {
            TABLES.forEach(table -> keep(warehouse, template, table));
        }
    }

    private static void keep(TestWarehouse warehouse, DatabaseSettings template, String table) {
        List<String> passed = warehouse
                .database()
                .transaction(
                        session -> session.list("select fingerprint from " + table, row -> row.text("fingerprint")));
        if (KNOWN.computeIfAbsent(table, first -> new HashSet<>()).addAll(passed)) {
            try (Database database = Database.open(template, 1)) {
                database.transaction(session -> session.update(
                        "insert into " + table + " (fingerprint) select unnest(string_to_array(?, ' ')) "
                                + "on conflict do nothing",
                        String.join(" ", passed)));
            }
        }
    }
}
