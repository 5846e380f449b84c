package io.infull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository, for tests that read them as text. Places are told as {@code path:line}. */
final class SourceTree {

    static final Path SQL_DIR = Path.of(System.getProperty("infull.sql.dir", "../sql"))
            .toAbsolutePath()
            .normalize();

    private static final Path ROOT = SQL_DIR.getParent();
    // What a build, an editor or a demo leaves behind is not ours to judge, and files of the corpus are wrong on
    // purpose.
    private static final Pattern NOT_OURS = Pattern.compile("(?:.*/)?(?:\\.git|\\.idea|\\.vscode|target|__pycache__)/.*"
            + "|(?:demo|landing|site|java-tasks/src/test/resources/corpus)/.*|\\.git|\\.env");

    private SourceTree() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** Files below a folder whose path from the root matches. A search that finds nothing is a mistake in the test. */
    static List<Path> files(String folder, String pathPattern) {
        Predicate<String> matches = Pattern.compile(pathPattern).asMatchPredicate();
        try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
            List<Path> found = tree.filter(Files::isRegularFile)
                    .filter(file -> !NOT_OURS.matcher(place(file)).matches())
                    .filter(file -> matches.test(place(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No file in " + folder + " matches " + pathPattern);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the root, with slashes. */
    static String place(Path file) {
        return ROOT.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    static List<String> linesMatching(Path file, Pattern forbidden) {
        return linesMatching(place(file), text(file), forbidden);
    }

    /** Places in a text where a pattern is found, with the line. */
    static List<String> linesMatching(String place, String text, Pattern forbidden) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (forbidden.matcher(lines.get(index)).find()) {
                found.add(place + ":" + (index + 1) + ": " + lines.get(index).strip());
            }
        }
        return found;
    }

    /** Files with more lines than they may have. */
    static List<String> longerThan(int most, List<Path> files) {
        return files.stream()
                .filter(file -> lines(file).size() > most)
                .map(file -> place(file) + ": " + lines(file).size() + " lines")
                .toList();
    }
}
