package io.infull.metabase;

import io.infull.db.DatabaseSettings;
import io.infull.error.BadConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How Metabase reaches the warehouse: the JDBC URL taken apart. Tables are found by search path, so a tile's query is the
 * same text here, in psql and on the pages.
 */
final class Connection {

    static final String SEARCH_PATH = "currentSchema=analytics";

    private static final String JDBC = "jdbc:";
    private static final int DEFAULT_PORT = 5432;

    private final DatabaseSettings settings;
    private final URI address;
    private final List<String> options;

    private Connection(DatabaseSettings settings, URI address, List<String> options) {
        this.settings = settings;
        this.address = address;
        this.options = options;
    }

    /** Throws BadConfiguration when the URL does not name a server and a database. */
    static Connection of(DatabaseSettings settings) {
        URI address = address(settings.url().substring(JDBC.length()));
        if (address.getHost() == null
                || address.getPath() == null
                || address.getPath().length() < 2) {
            throw unnamed(null);
        }
        List<String> options = new ArrayList<>(List.of(SEARCH_PATH));
        Optional.ofNullable(address.getRawQuery()).ifPresent(query -> options.addAll(List.of(query.split("&"))));
        return new Connection(settings, address, options);
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw unnamed(e);
        }
    }

    private static BadConfiguration unnamed(URISyntaxException cause) {
        return new BadConfiguration(
                "INFULL_DB_URL names no server and database for Metabase: expected "
                        + "jdbc:postgresql://host:5432/database",
                cause);
    }

    /** Without the password, which Metabase does not return. */
    ObjectNode details() {
        ObjectNode details = JsonMapper.shared().createObjectNode();
        details.put("host", address.getHost())
                .put("port", address.getPort() < 0 ? DEFAULT_PORT : address.getPort())
                .put("dbname", address.getPath().substring(1))
                .put("user", settings.user())
                .put("schema-filters-type", "inclusion")
                .put("schema-filters-patterns", "analytics")
                .put("advanced-options", true)
                .put("additional-options", String.join("&", options));
        // If the URL does not say whether to encrypt, Metabase tries both and keeps what worked.
        if (options.stream().anyMatch(option -> option.matches("ssl=true|sslmode=(?!disable).*"))) {
            details.put("ssl", true);
        }
        return details;
    }

    ObjectNode detailsWithPassword() {
        return details().put("password", settings.password());
    }

    /** Whether a connection that Metabase has leads to the same database as the same user. */
    boolean isSameAs(JsonNode database) {
        ObjectNode wanted = details().retain("host", "port", "dbname", "user");
        return database.path("engine").asString("").equals("postgres")
                && Differences.between(wanted, database.path("details")).isEmpty();
    }
}
