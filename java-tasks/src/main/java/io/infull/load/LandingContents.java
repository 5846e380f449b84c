package io.infull.load;

import io.infull.error.InputMissing;
import io.infull.error.Problems;
import io.infull.source.contract.Source;
import io.infull.source.landing.Landing;
import io.infull.source.landing.LandingFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a landing place and the source of each.
 *
 * @param bySource in the order of the source
 * @param unmatched files that no contract knows
 */
record LandingContents(Map<Source, List<LandingFile>> bySource, List<LandingFile> unmatched) {

    /** Throws BadConfiguration when two sources claim one file. */
    static LandingContents of(List<LandingFile> files, List<Source> sources) {
        refuseAmbiguous(files, sources);
        Map<Source, List<LandingFile>> bySource = new TreeMap<>(Comparator.comparing(Source::name));
        for (Source source : sources) {
            bySource.put(
                    source,
                    files.stream()
                            .filter(file -> source.matches(file.name()))
                            .sorted(order(source))
                            .toList());
        }
        List<LandingFile> unmatched = files.stream()
                .filter(file -> sources.stream().noneMatch(source -> source.matches(file.name())))
                .toList();
        return new LandingContents(bySource, unmatched);
    }

    // A file whose name does not have the order is refused when it is loaded.
    private static Comparator<LandingFile> order(Source source) {
        return Comparator.comparing(
                file -> source.contract().order().placeOf(file.name()).orElse(""));
    }

    private static void refuseAmbiguous(List<LandingFile> files, List<Source> sources) {
        Problems problems = new Problems();
        for (LandingFile file : files) {
            List<String> claiming = sources.stream()
                    .filter(source -> source.matches(file.name()))
                    .map(Source::name)
                    .toList();
            if (claiming.size() > 1) {
                problems.add("File " + file.name() + " belongs to several sources: expected one but found " + claiming
                        + ". Narrow their file patterns");
            }
        }
        problems.throwIfAny();
    }

    /** Throws InputMissing when a file of a required source is missing. */
    void requireAll(Landing landing) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new InputMissing("Required files are missing in " + landing + ": expected "
                    + String.join(", ", missing) + ". Try again when they have arrived");
        }
    }

    /** Required sources without a file. */
    List<String> missing() {
        return bySource.entrySet().stream()
                .filter(entry ->
                        entry.getKey().contract().required() && entry.getValue().isEmpty())
                .map(entry ->
                        entry.getKey().name() + " " + entry.getKey().contract().files())
                .toList();
    }

    public long bytes() {
        return bySource.values().stream()
                .flatMap(List::stream)
                .mapToLong(LandingFile::size)
                .sum();
    }

    /** The group that takes longest is begun first, so that the others do not wait for it at the end. */
    List<List<Source>> largestFirst(List<List<Source>> groups) {
        return groups.stream()
                .sorted(Comparator.comparingLong((List<Source> group) ->
                        -group.stream().mapToLong(this::bytesOf).sum()))
                .toList();
    }

    private long bytesOf(Source source) {
        return bySource.get(source).stream().mapToLong(LandingFile::size).sum();
    }
}
