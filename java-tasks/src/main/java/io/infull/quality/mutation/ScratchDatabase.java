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
    private final Database database;

    private ScratchDatabase(DatabaseSettings server, String name, Database database) {
        this.server = server;
        this.name = name;
        this.database = database;
    }

    /** @param number tells scratch databases of one warehouse apart */
    static ScratchDatabase create(DatabaseSettings warehouse, Path migrations, long number) {
        Matcher url = URL.matcher(warehouse.url());
        if (!url.matches()) {
            throw new IllegalArgumentException("No database in " + warehouse.url());
        }
        String name = url.group(2) + "_mutation_" + number;
        alone(warehouse, "create database " + Names.quoted(name));
        DatabaseSettings scratch =
                new DatabaseSettings(url.group(1) + name + url.group(3), warehouse.user(), warehouse.password());
        ScratchDatabase created = new ScratchDatabase(warehouse, name, Database.open(scratch, CONNECTIONS));
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

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        alone(server, "drop database if exists " + Names.quoted(name) + " with (force)");
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
