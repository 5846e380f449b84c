package io.infull.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Cases on disk: {@code <group>/<case>.<anything>} with {@code <case>.verdict} beside it, and the contract of the group
 * in {@code contract.yml} or of one case in {@code <case>.yml}. Files in a folder {@code <case>} are loaded before it, in
 * the order of their names.
 */
public record CorpusFolder(Path root) {

    private static final String CONTRACT = "contract";

    public static CorpusFolder ofTests() {
        return new CorpusFolder(Path.of("src/test/resources/corpus"));
    }

    /** Throws IllegalStateException that names every file without a verdict, verdict without a file, and empty group. */
    List<CorpusCase> read() {
        List<CorpusCase> cases = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path group : list(root)) {
            int before = cases.size();
            readGroup(group, cases, problems);
            if (cases.size() == before) {
                problems.add(group.getFileName() + " has no case");
            }
        }
        if (cases.isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("The corpus is incomplete: " + problems);
        }
        return cases;
    }

    private static void readGroup(Path group, List<CorpusCase> cases, List<String> problems) {
        TreeMap<String, Path> files = new TreeMap<>();
        TreeSet<String> verdicts = new TreeSet<>();
        TreeSet<String> earlier = new TreeSet<>();
        for (Path file : list(group)) {
            String name = file.getFileName().toString();
            String stem = name.replaceFirst("\\..*", "");
            if (name.endsWith(".verdict")) {
                verdicts.add(stem);
            } else if (Files.isDirectory(file)) {
                earlier.add(name);
            } else if (!name.endsWith(".yml") && files.put(stem, file) != null) {
                problems.add(group.getFileName() + "/" + stem + " has two files");
            }
        }
        earlier.removeAll(files.keySet());
        earlier.forEach(stem -> problems.add(group.getFileName() + "/" + stem + "/ has no case"));
        for (String stem : files.keySet()) {
            if (verdicts.remove(stem)) {
                read(group, stem, files.get(stem), cases, problems);
            } else {
                problems.add(group.getFileName() + "/" + stem + " has no verdict");
            }
        }
        verdicts.forEach(stem -> problems.add(group.getFileName() + "/" + stem + ".verdict has no file"));
    }

    private static void read(Path group, String stem, Path file, List<CorpusCase> cases, List<String> problems) {
        Path own = group.resolve(stem + ".yml");
        Path contract = Files.exists(own) ? own : group.resolve(CONTRACT + ".yml");
        try {
            Verdict verdict = Verdict.parse(Files.readString(group.resolve(stem + ".verdict")));
            cases.add(new CorpusCase(
                    group.getFileName().toString(),
                    stem,
                    Files.readString(contract),
                    verdict,
                    Files.isDirectory(group.resolve(stem)) ? list(group.resolve(stem)) : List.of(),
                    landing -> Files.copy(file, landing.resolve(file.getFileName()))));
        } catch (IllegalArgumentException e) {
            problems.add(group.getFileName() + "/" + stem + ".verdict: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
