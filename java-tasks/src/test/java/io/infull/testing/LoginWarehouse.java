package io.infull.testing;

import io.infull.db.DatabaseSettings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A database whose owner is no superuser, and a log-in for each group of roles, as a stack has them. Groups belong to
 * the whole server and stay; the log-ins are gone when this is closed.
 */
public final class LoginWarehouse implements AutoCloseable {

    /** Who logs in, and which group makes that log-in what it is. */
    public enum Login {
        OWNER("infull_transformer"),
        LOADER("infull_loader"),
        TRANSFORMER("infull_transformer"),
        MONITOR("infull_monitor"),
        READER("infull_reader"),
        STRANGER("");

        private final String group;

        Login(String group) {
            this.group = group;
        }
    }

    private final TestWarehouse administrator;
    private final Map<Login, DatabaseSettings> settings = new EnumMap<>(Login.class);

    private LoginWarehouse(TestServer server) {
        String mark = UUID.randomUUID().toString().replace("-", "");
        this.administrator = server.createEmptyDatabase();
        for (Login login : Login.values()) {
            String user = ("infull_test_" + login + "_" + mark).toLowerCase(Locale.ROOT);
            server.administer("create role " + user + " login password '" + mark + "'");
            if (!login.group.isEmpty()) {
                server.administer("grant " + login.group + " to " + user);
            }
            settings.put(login, new DatabaseSettings(administrator.settings().url(), user, mark));
        }
        administrator.execute("alter database " + name() + " owner to " + user(Login.OWNER));
    }

    /** Without anything in it. */
    public static LoginWarehouse empty() {
        return new LoginWarehouse(TestServer.get());
    }

    /** As its owner migrates it. */
    public static LoginWarehouse migrated() {
        LoginWarehouse warehouse = empty();
        if (warehouse.run(Login.OWNER, "migrate").exitCode() != 0) {
            throw new IllegalStateException("Cannot migrate " + warehouse.name());
        }
        return warehouse;
    }

    public TestWarehouse administrator() {
        return administrator;
    }

    /** The same database as somebody sees it; to be closed before this. */
    public TestWarehouse as(Login login) {
        return new TestWarehouse(settings.get(login), () -> {});
    }

    public String user(Login login) {
        return settings.get(login).user();
    }

    public Map<String, String> variables(Login login) {
        Map<String, String> variables = new HashMap<>(administrator.variables());
        variables.put("INFULL_DB_USER", settings.get(login).user());
        variables.put("INFULL_DB_PASSWORD", settings.get(login).password());
        return variables;
    }

    public CommandRun run(Login login, Object... words) {
        return CommandRun.of(variables(login), words);
    }

    @Override
    public void close() {
        administrator.close();
        settings.values().forEach(login -> TestServer.get().administer("drop role " + login.user()));
    }

    private String name() {
        return administrator.value("select current_database()");
    }
}
