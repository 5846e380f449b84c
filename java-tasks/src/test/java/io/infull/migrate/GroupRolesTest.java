package io.infull.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.testing.CommandRun;
import io.infull.testing.EmbeddedServer;
import io.infull.testing.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles belong to a whole server, so a server of its own shows what happens where they are not there yet. */
class GroupRolesTest {

    private static final String ALL_GROUPS = "infull_loader,infull_monitor,infull_reader,infull_transformer";

    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedServer.start(Map.of("fsync", "off"));
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void areMadeByAnOwnerWhoMayMakeRoles() {
        administer("create role owner login createrole");
        administer("create database warehouse owner owner");

        assertThat(migrate().exitCode()).isZero();
        assertThat(groups()).isEqualTo(ALL_GROUPS);
        assertThat(CommandRun.of(variables(), "transform", "--sql-dir", TestServer.SQL_DIR)
                        .exitCode())
                .isZero();
    }

    @Test
    void areAskedForAllAtOnceWhereTheOwnerMayNotMakeThem() {
        administer("create role owner login");
        administer("create role infull_reader nologin");
        administer("create database warehouse owner owner");

        CommandRun refused = migrate();

        String statements = "create role infull_loader nologin; create role infull_monitor nologin; "
                + "create role infull_transformer nologin; grant infull_transformer to owner";
        assertThat(refused.exitCode()).isEqualTo(78);
        assertThat(refused.message())
                .startsWith("Cannot migrate the warehouse from " + TestServer.SQL_DIR.resolve("migrations")
                        + ": Roles [infull_loader, infull_monitor, infull_transformer] are missing and this user may not "
                        + "make them. Ask an administrator to run: " + statements);
        List.of(statements.split("; ")).forEach(this::administer);
        assertThat(migrate().exitCode()).isZero();
    }

    @Test
    void mustHaveTheOwnerAsAMember() {
        administer("create role owner login createrole");
        List.of(ALL_GROUPS.split(",")).forEach(group -> administer("create role " + group + " nologin"));
        administer("create database warehouse owner owner");
        administer("alter role owner nocreaterole");

        assertThat(migrate().message())
                .contains(": User owner is no member of infull_transformer. "
                        + "Ask an administrator to run: grant infull_transformer to owner");
    }

    private CommandRun migrate() {
        return CommandRun.of(variables(), "migrate");
    }

    private String groups() {
        try (Database database = Database.open(settings("postgres", "postgres"), 1)) {
            return database.transaction(session -> session.one(
                    "select string_agg(rolname, ',' order by rolname) as names from pg_roles where rolname ~ '^infull_'",
                    row -> row.text("names")));
        }
    }

    private void administer(String statement) {
        try (Database database = Database.open(settings("postgres", "postgres"), 1)) {
            database.withoutTransaction(session -> session.update(statement));
        }
    }

    private Map<String, String> variables() {
        DatabaseSettings settings = settings("warehouse", "owner");
        return Map.of(
                "INFULL_DB_URL", settings.url(),
                "INFULL_DB_USER", settings.user(),
                "INFULL_DB_PASSWORD", settings.password(),
                "INFULL_SQL_DIR", TestServer.SQL_DIR.toString());
    }

    private DatabaseSettings settings(String database, String user) {
        return new DatabaseSettings("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, user, "any");
    }
}
