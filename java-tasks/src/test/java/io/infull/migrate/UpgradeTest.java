package io.infull.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that was in use when one user did everything. */
@DatabaseTest
class UpgradeTest {

    @TempDir
    private Path folder;

    private LoginWarehouse logins;

    @BeforeEach
    void useAnOldRelease() throws IOException {
        logins = LoginWarehouse.empty();
        TestServer.copyMigrations(folder);
        File[] newer =
                folder.resolve("migrations").toFile().listFiles((place, name) -> name.matches("V([5-9]|\\d\\d)__.*"));
        for (File migration : newer) {
            Files.delete(migration.toPath());
        }
        assertThat(logins.run(Login.OWNER, "migrate", "--sql-dir", folder).exitCode())
                .isZero();
        try (TestWarehouse owner = logins.as(Login.OWNER)) {
            owner.execute("""
                    create table build.fact_lines__p1 as select 1 as line, cast(1 as bigint) as _part;
                    create table build.fact_lines__a1b2c3 (like build.fact_lines__p1) partition by list (_part);
                    alter table build.fact_lines__a1b2c3 attach partition build.fact_lines__p1 for values in (1);
                    create view candidate.fact_lines as select line from build.fact_lines__p1;
                    create view analytics.fact_lines as select line from build.fact_lines__a1b2c3;
                    create view analytics.view_of_a_person as select line from analytics.fact_lines;
                    grant select on analytics.fact_lines to infull_reader;
                    insert into ops.deployed_view values ('fact_lines', 'MART', '', '[]');
                    """);
        }
    }

    @AfterEach
    void drop() {
        logins.close();
    }

    @Test
    void handsOverWhatWasBuiltAndKeepsItsGrants() {
        assertThat(logins.run(Login.OWNER, "migrate").output())
                .contains("[\"5 hand keys of raw tables to loaders\",\"6 grant least privileges\"");

        assertThat(logins.administrator()
                        .value("select string_agg(relname, ' ' order by oid) from pg_class "
                                + "where pg_get_userbyid(relowner) = 'infull_transformer'"))
                .isEqualTo("fact_lines__p1 fact_lines__a1b2c3 fact_lines fact_lines");
        for (Login login : List.of(Login.OWNER, Login.TRANSFORMER, Login.MONITOR, Login.READER)) {
            try (TestWarehouse warehouse = logins.as(login)) {
                assertThat(warehouse.value("select line from analytics.fact_lines"))
                        .isEqualTo("1");
            }
        }
        try (TestWarehouse transformer = logins.as(Login.TRANSFORMER)) {
            transformer.execute("set local role infull_transformer; drop view candidate.fact_lines");
        }
    }
}
