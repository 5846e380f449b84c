package io.infull.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** What tests start from: each warehouse and folder is made once in this JVM, and stays as it was made. */
public final class Prepared {

    private static final Map<Class<?>, Prepared> MADE = new HashMap<>();

    private final String database;
    private final Path files;

    private Prepared(String database, Path files) {
        this.database = database;
        this.files = files;
    }

    /** The folder that the start made. Who changes files takes a copy. */
    public static Path files(Class<? extends StartsFrom.Start> start) {
        return of(start).files;
    }

    public static void copyFiles(Class<? extends StartsFrom.Start> start, Path to) {
        try {
            FileUtils.copyDirectory(files(start).toFile(), to.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A warehouse that its test may change. */
    static TestWarehouse copy(Class<? extends StartsFrom.Start> start) {
        return TestServer.get().copyOf(of(start).database);
    }

    private static synchronized Prepared of(Class<? extends StartsFrom.Start> start) {
        Prepared made = MADE.get(start);
        if (made == null) {
            made = make(start);
            MADE.put(start, made);
        }
        return made;
    }

    private static Prepared make(Class<? extends StartsFrom.Start> start) {
        try {
            Path files = Files.createTempDirectory("infull-prepared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(files.toFile())));
            Constructor<? extends StartsFrom.Start> constructor = start.getDeclaredConstructor();
            constructor.setAccessible(true);
            try (TestWarehouse warehouse = TestServer.get().createKept()) {
                constructor.newInstance().make(warehouse, files);
                return new Prepared(warehouse.value("select current_database()"), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + start, e);
        }
    }
}
