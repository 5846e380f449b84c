package io.infull.project.file;

import io.infull.error.BadConfiguration;
import io.infull.error.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A digest of each file that decides figures or checks: models, dimensions, checks, contracts and reference data. Boards
 * are left out, because they only show figures.
 *
 * @param files digests by path, with slashes, from the folder of the project
 */
public record ProjectDigest(SortedMap<String, String> files) {

    private static final List<String> FOLDERS = List.of("models", "reference", "sources", "tests");
    private static final String DIMENSIONS = "dimensions.yml";
    private static final Set<String> EXTENSIONS = Set.of("csv", "sql", "yml");
    private static final int SHOWN = 5;

    /** Throws BadConfiguration when a file cannot be read. */
    public static ProjectDigest of(Path sqlDir) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            for (Path file : filesBelow(sqlDir.resolve(folder))) {
                files.put(sqlDir.relativize(file).toString().replace('\\', '/'), digest(file));
            }
        }
        Path dimensions = sqlDir.resolve(DIMENSIONS);
        if (Files.exists(dimensions)) {
            files.put(DIMENSIONS, digest(dimensions));
        }
        return new ProjectDigest(files);
    }

    /** The differences of another project, like {@code lacks tests/a.sql}; empty when the two are equal. */
    public List<String> differences(ProjectDigest other) {
        Set<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            if (!other.files.containsKey(path)) {
                differences.add("lacks " + path);
            } else if (!files.containsKey(path)) {
                differences.add("adds " + path);
            } else if (!files.get(path).equals(other.files.get(path))) {
                differences.add("changes " + path);
            }
        }
        return differences.size() <= SHOWN
                ? differences
                : Stream.concat(
                                differences.subList(0, SHOWN).stream(),
                                Stream.of((differences.size() - SHOWN) + " more"))
                        .toList();
    }

    private static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file ->
                            EXTENSIONS.contains(file.getFileName().toString().replaceFirst("^.*\\.", "")))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String digest(Path file) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BadConfiguration unreadable(Path path, Exception e) {
        return new BadConfiguration(Unreadable.problem(path, e), e);
    }
}
