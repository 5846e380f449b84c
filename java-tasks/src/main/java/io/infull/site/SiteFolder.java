package io.infull.site;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of a site. Each version has its own folder. {@code index.html} points to one of them and is replaced last,
 * in one step, so that a reader sees either the old site or the new one. The version before is kept for pages that are
 * still open.
 */
final class SiteFolder implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".unfinished";
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
    private static final int KEPT = 2;

    private final Path root;
    private final String version;
    private final Path unfinished;
    private final Instant now;

    private SiteFolder(Path root, String version, Instant now) {
        this.root = root;
        this.version = version;
        this.now = now;
        this.unfinished = root.resolve("versions").resolve(version + UNFINISHED);
    }

    static SiteFolder begin(Path root, long publicationId, Clock clock) throws IOException {
        String version = "p" + publicationId + "-" + STAMP.format(clock.instant()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        SiteFolder folder = new SiteFolder(root, version, clock.instant());
        Files.createDirectories(folder.unfinished);
        return folder;
    }

    BufferedWriter open(String file) throws IOException {
        return Files.newBufferedWriter(unfinished.resolve(file), StandardCharsets.UTF_8);
    }

    /** Makes this version visible and returns the page to open. */
    Path publish(String title) throws IOException {
        Assets.copyTo(unfinished);
        Path finished = unfinished.resolveSibling(version);
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        Path page = root.resolve("index.html");
        Path next = root.resolve("index.html." + version);
        Files.writeString(next, Assets.page(title, "versions/" + version));
        Files.move(next, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        prune();
        return page;
    }

    private void prune() throws IOException {
        List<Path> versions;
        try (Stream<Path> found = Files.list(root.resolve("versions"))) {
            versions = found.sorted(Comparator.comparing(SiteFolder::modifiedAt).reversed())
                    .toList();
        }
        int kept = 0;
        for (Path folder : versions) {
            boolean isFinished = !folder.toString().endsWith(UNFINISHED);
            boolean isOld = isFinished ? ++kept > KEPT : modifiedAt(folder).isBefore(now.minus(ABANDONED_AFTER));
            if (isOld) {
                delete(folder);
            }
        }
    }

    private static Instant modifiedAt(Path folder) {
        return folder.toFile().lastModified() == 0
                ? Instant.EPOCH
                : Instant.ofEpochMilli(folder.toFile().lastModified());
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(unfinished)) {
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
