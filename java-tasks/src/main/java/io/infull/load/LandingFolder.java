package io.infull.load;

import io.infull.error.InputMissing;
import io.infull.error.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a landing folder and the source of each.
 *
 * @param bySource in name order
 * @param unmatched files that no contract knows
 */
record LandingFolder(Map<Source, List<Path>> bySource, List<Path> unmatched) {

    /**
     * Hidden files and those that end in .tmp are still being written and are left alone. Throws InputMissing when the
     * folder or a file of a required source is missing, BadConfiguration when two sources claim one file.
     */
    static LandingFolder read(Path folder, List<Source> sources) {
        List<Path> files = list(folder);
        refuseAmbiguous(files, sources);
        Map<Source, List<Path>> bySource = new TreeMap<>(Comparator.comparing(Source::name));
        for (Source source : sources) {
            bySource.put(source, files.stream().filter(source::matches).toList());
        }
        requireAll(folder, bySource);
        List<Path> unmatched = files.stream()
                .filter(file -> sources.stream().noneMatch(source -> source.matches(file)))
                .toList();
        return new LandingFolder(bySource, unmatched);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputMissing("Landing folder " + folder + " is missing. Set INFULL_LANDING or --landing");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(LandingFolder::isComplete)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputMissing("Landing folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isComplete(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".tmp");
    }

    private static void refuseAmbiguous(List<Path> files, List<Source> sources) {
        Problems problems = new Problems();
        for (Path file : files) {
            List<String> claiming = sources.stream()
                    .filter(source -> source.matches(file))
                    .map(Source::name)
                    .toList();
            if (claiming.size() > 1) {
                problems.add("File " + file.getFileName() + " belongs to several sources: expected one but found "
                        + claiming + ". Narrow their file patterns");
            }
        }
        problems.throwIfAny();
    }

    private static void requireAll(Path folder, Map<Source, List<Path>> bySource) {
        List<String> missing = bySource.entrySet().stream()
                .filter(entry ->
                        entry.getKey().contract().required() && entry.getValue().isEmpty())
                .map(entry ->
                        entry.getKey().name() + " " + entry.getKey().contract().files())
                .toList();
        if (!missing.isEmpty()) {
            throw new InputMissing("Required files are missing in " + folder + ": expected "
                    + String.join(", ", missing) + ". Try again when they have arrived");
        }
    }

    long bytes() {
        return bySource.values().stream()
                .flatMap(List::stream)
                .mapToLong(LandingFolder::size)
                .sum();
    }

    /** The group that takes longest is begun first, so that nobody waits for it at the end. */
    List<List<Source>> largestFirst(List<List<Source>> groups) {
        return groups.stream()
                .sorted(Comparator.comparingLong((List<Source> group) ->
                        -group.stream().mapToLong(this::bytesOf).sum()))
                .toList();
    }

    private long bytesOf(Source source) {
        return bySource.get(source).stream().mapToLong(LandingFolder::size).sum();
    }

    // Only for the progress bar: a file that vanished meanwhile is noticed when it is loaded.
    private static long size(Path file) {
        return file.toFile().length();
    }
}
