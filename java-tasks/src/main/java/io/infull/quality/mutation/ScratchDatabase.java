package io.infull.quality.mutation;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Migrations;
import io.infull.db.Names;
import io.infull.db.Statements;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database of its own on the server of the warehouse, with empty raw tables. It is dropped when it is closed. The
 * warehouse itself is only read.
 */
final class ScratchDatabase implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(.*)");
    private static final int CONNECTIONS = 4;

    private final DatabaseSettings server;
    private final String name;
    private Database database;

    private ScratchDatabase(DatabaseSettings server, String name) {
        this.server = server;
        this.name = name;
        this.database = Database.open(named(server, name), CONNECTIONS);
    }

    /** @param number makes the names of scratch databases of one warehouse unique */
    static ScratchDatabase create(DatabaseSettings warehouse, Path migrations, long number) {
        String name = url(warehouse).group(2) + "_mutation_" + number;
        alone(warehouse, "create database " + Names.quoted(name));
        ScratchDatabase created = new ScratchDatabase(warehouse, name);
        try {
            new Migrations(created.database, migrations).apply();
            created.database.transaction(session -> {
                session.execute(Statements.read(ScratchDatabase.class, "prepare_scratch"));
                return null;
            });
            return created;
        } catch (RuntimeException e) {
            created.close();
            throw e;
        }
    }

    /** Creates another one with the same content. Call {@link #database()} again afterwards. */
    ScratchDatabase copy() {
        String copy = name + "_copy";
        // PostgreSQL copies a database only while it has no sessions.
        database.close();
        alone(server, "create database " + Names.quoted(copy) + " template " + Names.quoted(name));
        database = Database.open(named(server, name), CONNECTIONS);
        return new ScratchDatabase(server, copy);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        alone(server, "drop database if exists " + Names.quoted(name) + " with (force)");
    }

    private static DatabaseSettings named(DatabaseSettings server, String name) {
        Matcher url = url(server);
        return new DatabaseSettings(url.group(1) + name + url.group(3), server.user(), server.password());
    }

    private static Matcher url(DatabaseSettings server) {
        Matcher url = URL.matcher(server.url());
        if (!url.matches()) {
            throw new IllegalArgumentException("No database in " + server.url());
        }
        return url;
    }

    private static void alone(DatabaseSettings settings, String statement) {
        try (Database database = Database.open(settings, 1)) {
            database.withoutTransaction(session -> {
                session.execute(statement);
                return null;
            });
        }
    }
}
