package io.infull.project.file;

import io.infull.error.BadConfiguration;
import io.infull.error.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A digest of each file that decides figures or checks: models, dimensions, checks, contracts and reference data; of
 * boards on request only, because they only show figures.
 *
 * @param files digests by path, with slashes, from the folder of the project
 */
public record ProjectDigest(SortedMap<String, String> files) {

    private static final List<String> FOLDERS = List.of("models", "reference", "sources", "tests");
    private static final String DIMENSIONS = "dimensions.yml";
    private static final Set<String> EXTENSIONS = Set.of("csv", "sql", "yml");
    private static final String BOARDS = "boards";
    private static final int DIGITS = 16;
    private static final int SHOWN = 5;

    /** Throws BadConfiguration when a file cannot be read. */
    public static ProjectDigest of(Path sqlDir) {
        return of(sqlDir, FOLDERS);
    }

    /** With the boards, too. */
    public static ProjectDigest withBoards(Path sqlDir) {
        return of(sqlDir, Stream.concat(FOLDERS.stream(), Stream.of(BOARDS)).toList());
    }

    private static ProjectDigest of(Path sqlDir, List<String> folders) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String folder : folders) {
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
            return Sha256.of(Files.readAllBytes(file)).substring(0, DIGITS);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BadConfiguration unreadable(Path path, Exception e) {
        return new BadConfiguration(Unreadable.problem(path, e), e);
    }
}
