package io.infull.quality;

import io.infull.ops.RunIdentity;
import io.infull.ops.Warehouse;
import io.infull.testing.TestWarehouse;
import java.util.function.Function;

/** Runs the gate as the command does. */
final class GateRun {

    private GateRun() {}

    static GateReport test(TestWarehouse warehouse, SmallProject project) {
        return in(warehouse, project, opened -> new Gate(opened, project.folder()).test());
    }

    static <T> T in(TestWarehouse warehouse, SmallProject project, Function<Warehouse, T> work) {
        RunIdentity identity = new RunIdentity("r1", 1, true);
        try (Warehouse opened = Warehouse.forWriting(warehouse.settings(), project.migrations(), identity, "test")) {
            return work.apply(opened);
        }
    }

    /** {@code outcome failures message} of a check, as stored. */
    static String stored(TestWarehouse warehouse, String check) {
        return warehouse.value("select concat_ws(' ', outcome, failures, message) from ops.test_result "
                + "where check_name = '" + check + "'");
    }

    static String keys(TestWarehouse warehouse, String check) {
        return warehouse.value("select string_agg(row_key, ' | ' order by row_key) from ops.test_failure "
                + "inner join ops.test_result using (test_result_id) where check_name = '" + check + "'");
    }
}
