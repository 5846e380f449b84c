package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Row;
import io.infull.generate.LandingGenerator;
import io.infull.generate.plan.Plans;
import io.infull.testing.CommandRun;
import io.infull.testing.LoginWarehouse;
import io.infull.testing.LoginWarehouse.Login;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A published warehouse, a Metabase provisioned for it, and a connection as Metabase would make it from what it was told. */
final class ProvisionedWarehouse implements AutoCloseable {

    private final LoginWarehouse logins = LoginWarehouse.migrated();
    private final StubMetabase metabase = new StubMetabase();
    private final Database asMetabase;

    ProvisionedWarehouse(Path folder) throws IOException {
        new LandingGenerator()
                .generate(Plans.defaults().withLines(3_000).plan(), folder, folder.resolve("truth"), written -> {});
        assertThat(logins.run(Login.OWNER, "run", "--landing", folder, "--as-of", "2026-05-31")
                        .exitCode())
                .isZero();
        Map<String, String> variables = new HashMap<>(logins.variables(Login.READER));
        metabase.warehouses.password = variables.get("INFULL_DB_PASSWORD");
        variables.put("INFULL_METABASE_URL", metabase.url());
        variables.put("INFULL_METABASE_USER", StubMetabase.USER);
        variables.put("INFULL_METABASE_PASSWORD", StubMetabase.PASSWORD);
        CommandRun run = CommandRun.of(variables, "metabase");
        assertThat(run.exitCode()).as(run.output()).isZero();
        asMetabase = Database.open(told(), 2);
    }

    private DatabaseSettings told() {
        JsonNode details = metabase.warehouses.shelf.named("InFull").path("details");
        String url = "jdbc:postgresql://" + details.path("host").asString() + ":"
                + details.path("port").asInt() + "/" + details.path("dbname").asString() + "?"
                + details.path("additional-options").asString();
        return new DatabaseSettings(
                url, details.path("user").asString(), details.path("password").asString());
    }

    /** Rows of a question as the reader sees them. */
    <T> List<T> ask(String question, Map<String, List<?>> filters, Function<Row, T> read) {
        JsonNode query = metabase.cards.shelf.named(question).path("dataset_query");
        RenderedSql sql = RenderedSql.of(NativeQuery.read(query).orElseThrow().sql(), filters);
        return asMetabase.transaction(session -> session.list(sql.text(), read::apply, sql.parameters()));
    }

    TestWarehouse administrator() {
        return logins.administrator();
    }

    List<String> questions() {
        return metabase.cards.shelf.all().stream()
                .map(card -> card.path("name").asString())
                .toList();
    }

    @Override
    public void close() {
        asMetabase.close();
        metabase.close();
        logins.close();
    }
}
