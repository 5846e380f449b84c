package io.infull.testing;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Session;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A database that belongs to one test. When it is closed, the account of all that was loaded into it must add up. */
public final class TestWarehouse implements AutoCloseable {

    private final DatabaseSettings settings;
    private final Consumer<TestWarehouse> beforeClose;
    private final Runnable drop;
    private final Database database;

    TestWarehouse(DatabaseSettings settings, Runnable drop) {
        this(settings, warehouse -> {}, drop);
    }

    TestWarehouse(DatabaseSettings settings, Consumer<TestWarehouse> beforeClose, Runnable drop) {
        this.settings = settings;
        this.beforeClose = beforeClose;
        this.drop = drop;
        this.database = Database.open(settings, 6);
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Database database() {
        return database;
    }

    /** The environment in which a command finds this warehouse. */
    public Map<String, String> variables() {
        return Map.of(
                "INFULL_DB_URL", settings.url(),
                "INFULL_DB_USER", settings.user(),
                "INFULL_DB_PASSWORD", settings.password(),
                "INFULL_SQL_DIR", TestServer.SQL_DIR.toString());
    }

    public void execute(String sql) {
        database.transaction(session -> {
            session.execute(sql);
            return null;
        });
    }

    /** The first column of the first row, as text; null when it is null. */
    public String value(String sql) {
        return database.transaction(session -> Optional.ofNullable(valueIn(session, sql)))
                .orElse(null);
    }

    /** The same inside a transaction that the test holds open. */
    public static String valueIn(Session session, String sql) {
        return session.one(
                        sql,
                        row -> Optional.ofNullable(row.text(row.columnNames().get(0))))
                .orElse(null);
    }

    @Override
    public void close() {
        try {
            LedgerAudit.check(this);
            beforeClose.accept(this);
        } finally {
            database.close();
            drop.run();
        }
    }
}
