package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.db.DatabaseSettings;
import io.infull.error.BadConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ConnectionTest {

    private static Connection to(String url) {
        return Connection.of(new DatabaseSettings(url, "infull_read", "secret-1"));
    }

    @Test
    void takesTheUrlApart() {
        ObjectNode details = to("jdbc:postgresql://db.example.org:6432/infull").details();
        assertThat(details.toString())
                .isEqualTo("{\"host\":\"db.example.org\",\"port\":6432,\"dbname\":\"infull\",\"user\":\"infull_read\","
                        + "\"schema-filters-type\":\"inclusion\",\"schema-filters-patterns\":\"analytics\","
                        + "\"advanced-options\":true,\"additional-options\":\"currentSchema=analytics\"}");
    }

    @Test
    void takesTheUsualPortWhereNoneIsGiven() {
        assertThat(to("jdbc:postgresql://db/infull").details().path("port").asInt())
                .isEqualTo(5432);
    }

    @Test
    void handsOptionsOnAndAsksForEncryptionWhereTheyDo() {
        ObjectNode details = to("jdbc:postgresql://db/infull?sslmode=verify-full&loginTimeout=5")
                .details();
        assertThat(details.path("additional-options").asString())
                .isEqualTo("currentSchema=analytics&sslmode=verify-full&loginTimeout=5");
        assertThat(details.path("ssl").asBoolean()).isTrue();
        assertThat(to("jdbc:postgresql://db/infull?sslmode=disable").details().has("ssl"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:infull",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://a,b/infull",
                "jdbc:postgresql://{host}/infull"
            })
    void refusesAUrlThatNamesNoServerAndDatabase(String url) {
        assertThatThrownBy(() -> to(url))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("INFULL_DB_URL names no server and database for Metabase: expected "
                        + "jdbc:postgresql://host:5432/database");
    }

    @Test
    void tellsThePasswordOnlyWhereItIsAskedFor() {
        Connection connection = to("jdbc:postgresql://db/infull");
        assertThat(connection.details().toString()).doesNotContain("secret-1");
        assertThat(connection.detailsWithPassword().path("password").asString()).isEqualTo("secret-1");
    }
}
