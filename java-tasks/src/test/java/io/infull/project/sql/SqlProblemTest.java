package io.infull.project.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.infull.db.SqlFailure;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SqlProblemTest {

    private static final Path FILE = Path.of("sql/models/marts/fact_orders.sql");
    private static final String SQL =
            "-- Größe \uD83D\uDE9A\nselect\n    'é' as city,\n    wrong\nfrom (select 1 as a) as one";

    @Test
    void namesFileStateAndPosition(TestWarehouse warehouse) {
        assertThat(SqlProblem.of(FILE, SQL, failureOf(warehouse, SQL)))
                .hasMessage(
                        "PostgreSQL refused " + FILE + " line 4:5: column \"wrong\" does not exist (SQLSTATE 42703)");
    }

    @Test
    void countsFromTheStartOfTheFileAndNotOfTheStatement(TestWarehouse warehouse) {
        String statement = "create table \"größe\" as\n" + SQL;
        assertThat(SqlProblem.of(FILE, SQL, failureOf(warehouse, statement)))
                .hasMessageContaining(FILE + " line 4:5: ");
    }

    @Test
    void saysNoPositionWhenPostgresGivesNone(TestWarehouse warehouse) {
        String sql = "select 1 / (select 0)";
        assertThat(SqlProblem.of(FILE, sql, failureOf(warehouse, sql)))
                .hasMessage("PostgreSQL refused " + FILE + ": division by zero (SQLSTATE 22012)");
    }

    @Test
    void saysNoPositionWhenTheFaultIsOutsideTheFile(TestWarehouse warehouse) {
        String statement = "select missing from (" + SQL.replace("wrong", "1") + ") as model";
        assertThat(SqlProblem.of(FILE, SQL.replace("wrong", "1"), failureOf(warehouse, statement)))
                .hasMessageStartingWith("PostgreSQL refused " + FILE + ": column \"missing\" does not exist");
    }

    @Test
    void quotesGeneratedSqlBecauseItsLinesAreNotThoseOfTheFile(TestWarehouse warehouse) {
        String sql = "select cast('x' as wrong_type)";
        assertThat(SqlProblem.of(Path.of("policies.csv"), sql, failureOf(warehouse, sql)))
                .hasMessageStartingWith("PostgreSQL refused policies.csv near 'wrong_type)' of the SQL made from it: ");
    }

    private static SqlFailure failureOf(TestWarehouse warehouse, String sql) {
        return catchThrowableOfType(SqlFailure.class, () -> warehouse.execute(sql));
    }
}
