package io.infull.transform.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Statements;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which functions of the server are let through although they are only stable: each of them was looked at once. */
@DatabaseTest
class MovingFunctionsTest {

    private static final String STABLE =
            "select cast(cast(oid as regprocedure) as text) as signature, oid as id from pg_proc where provolatile = 's' "
                    + "and pronamespace = cast('pg_catalog' as regnamespace)";

    @Test
    void letsNoStableFunctionThroughThatNobodyLookedAt(TestWarehouse warehouse) {
        List<String> seen = Statements.read(MovingFunctionsTest.class, "stable_functions_that_only_convert")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .toList();

        Map<String, Long> stable = new TreeMap<>();
        List<String> moving = warehouse.database().transaction(session -> {
            session.list(STABLE, row -> stable.put(row.text("signature"), row.number("id")));
            String calls = stable.values().stream()
                    .map(id -> "{FUNCEXPR :funcid " + id + "}")
                    .collect(Collectors.joining(" "));
            Uses uses = Uses.of("(" + calls + ")");
            return MovingFunctions.of(session, List.of(uses)).in(uses).stream()
                    .map(Moving::what)
                    .toList();
        });
        Set<String> through = new TreeSet<>(stable.keySet());
        through.removeAll(moving);
        through.removeAll(seen);

        assertThat(moving).contains("now()", "age(timestamp without time zone)", "current_setting(text)");
        assertThat(seen).isSorted();
        assertThat(through)
                .as("This PostgreSQL has stable functions that are let through and are not in "
                        + "stable_functions_that_only_convert.sql. Does one depend on the time or the session? "
                        + "Then judge_functions.sql must refuse it; else add it to the list")
                .isEmpty();
    }
}
