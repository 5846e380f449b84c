package io.infull.testing;

import io.infull.db.Database;
import io.infull.db.DatabaseSettings;
import io.infull.db.Migrations;
import io.infull.db.Names;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL of this test JVM. By default an embedded one; {@code INFULL_TEST_DB=container} takes a container
 * (of the image INFULL_TEST_POSTGRES_IMAGE), {@code INFULL_TEST_DB=jdbc:postgresql://…} (with INFULL_TEST_DB_USER and
 * _PASSWORD) a given server.
 */
public final class TestServer {

    public static final Path SQL_DIR =
            Path.of(System.getProperty("infull.sql.dir", "../sql")).normalize();

    /** Nothing of it outlives the tests, so nothing has to survive a power cut. */
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "max_connections", "120");

    private static final String TEMPLATE =
            "infull_template_" + ProcessHandle.current().pid();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final TestServer INSTANCE = start();

    private final DatabaseSettings admin;

    private TestServer(DatabaseSettings admin) {
        this.admin = admin;
        createDatabase(TEMPLATE, "template0");
        try (Database template = Database.open(settingsFor(TEMPLATE), 4)) {
            new Migrations(template, SQL_DIR.resolve("migrations")).apply();
        }
    }

    public static TestServer get() {
        return INSTANCE;
    }

    public TestWarehouse createWarehouse() {
        return copyOf(TEMPLATE);
    }

    /** @param template a database to which nobody is connected */
    TestWarehouse copyOf(String template) {
        String name = "infull_test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        return createFrom(template, name, () -> dropDatabase(name));
    }

    /** A warehouse that is still there when it is closed, to be copied. */
    TestWarehouse createKept() {
        String name = "infull_prepared_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        return createFrom(TEMPLATE, name, () -> {});
    }

    private TestWarehouse createFrom(String template, String name, Runnable drop) {
        createDatabase(name, template);
        return new TestWarehouse(
                settingsFor(name), warehouse -> KnownPasses.keep(warehouse, settingsFor(TEMPLATE)), drop);
    }

    /** A database without anything in it, not even the migrations. */
    public TestWarehouse createEmptyDatabase() {
        String name = "infull_empty_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        createDatabase(name, "template0");
        return new TestWarehouse(settingsFor(name), () -> dropDatabase(name));
    }

    /** Commands ask for the migrations of what they open, so an SQL project of a test needs those of this repository. */
    public static void copyMigrations(Path sqlDir) {
        try (Stream<Path> files = Files.list(SQL_DIR.resolve("migrations"))) {
            Path copies = Files.createDirectories(sqlDir.resolve("migrations"));
            for (Path file : files.toList()) {
                Files.copy(file, copies.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer start() {
        String wanted = System.getenv().getOrDefault("INFULL_TEST_DB", "embedded");
        if (wanted.equals("embedded")) {
            return new TestServer(embedded());
        }
        if (wanted.equals("container")) {
            return new TestServer(container());
        }
        return new TestServer(new DatabaseSettings(
                wanted, System.getenv("INFULL_TEST_DB_USER"), System.getenv("INFULL_TEST_DB_PASSWORD")));
    }

    private static DatabaseSettings embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedServer.start(SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(postgres)));
            return new DatabaseSettings(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseSettings container() {
        String image = System.getenv().getOrDefault("INFULL_TEST_POSTGRES_IMAGE", "postgres:17.6");
        PostgreSQLContainer postgres =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        postgres.withUsername("postgres").withPassword("postgres");
        Stream<String> settings = SETTINGS.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
        postgres.withCommand(Stream.concat(Stream.of("postgres"), settings.flatMap(each -> Stream.of("-c", each)))
                .toArray(String[]::new));
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/postgres";
        return new DatabaseSettings(url, postgres.getUsername(), postgres.getPassword());
    }

    /** As whoever may make databases and roles here. */
    void administer(String statement) {
        try (Database database = Database.open(admin, 1)) {
            database.withoutTransaction(session -> session.update(statement));
        }
    }

    private DatabaseSettings settingsFor(String database) {
        String url = admin.url().replaceFirst("/[^/?]+(\\?.*)?$", "/" + database + "$1");
        return new DatabaseSettings(url, admin.user(), admin.password());
    }

    // Copies files, which costs less than half of what it costs to write each page into the log of the server first.
    private void createDatabase(String name, String template) {
        administer("create database " + Names.quoted(name) + " template " + Names.quoted(template)
                + " strategy file_copy");
    }

    private void dropDatabase(String name) {
        administer("drop database if exists " + Names.quoted(name) + " with (force)");
    }
}
