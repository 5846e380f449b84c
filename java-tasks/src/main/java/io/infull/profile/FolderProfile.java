package io.infull.profile;

import io.infull.error.BadConfiguration;
import io.infull.error.DataRefused;
import io.infull.error.InputMissing;
import io.infull.ops.RawSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All files of a folder, profiled together: their contracts are a pack. */
final class FolderProfile {

    private final List<ProfiledFile> sources = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private FolderProfile() {}

    /** Throws InputMissing when the folder has no file that can be read. */
    static FolderProfile of(RawSchema schema, Path folder) throws IOException {
        FolderProfile profile = new FolderProfile();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        Map<List<String>, List<Path>> alike = new LinkedHashMap<>();
        Map<List<String>, Sample> samples = new LinkedHashMap<>();
        for (Path file : files) {
            profile.read(file, alike, samples);
        }
        for (Map.Entry<List<String>, List<Path>> same : alike.entrySet()) {
            profile.add(schema, same.getValue(), samples.get(same.getKey()));
        }
        if (profile.sources.isEmpty()) {
            throw new InputMissing("Folder " + folder + " has no file to look at" + profile.unread);
        }
        return profile;
    }

    // Files of the same name without its numbers, and with the same fields, are exports of one source.
    private void read(Path file, Map<List<String>, List<Path>> alike, Map<List<String>, Sample> samples)
            throws IOException {
        try {
            Sample sample = SampleReader.read(file);
            List<String> key = new ArrayList<>(sample.fields());
            key.add(SourceName.of(file));
            alike.computeIfAbsent(key, first -> new ArrayList<>()).add(file);
            samples.putIfAbsent(key, sample);
        } catch (DataRefused refused) {
            unread.add(refused.getMessage());
        }
    }

    private void add(RawSchema schema, List<Path> files, Sample sample) throws IOException {
        String name = SourceName.of(files.get(0));
        long same = sources.stream()
                .filter(source -> source.source().matches(name + "(_\\d+)?"))
                .count();
        String source = same == 0 ? name : name + "_" + (same + 1);
        Targets targets = Targets.of(schema, null, sample);
        Proposal proposal = new ProposalTrial(schema, source, files.get(0), sample).propose(targets);
        sources.add(new ProfiledFile(source, files, sample, targets, proposal));
    }

    /** Writes a contract for each source that fits a raw table. Throws BadConfiguration, and writes nothing, when one is there already. */
    void write(Path pack) throws IOException {
        for (ProfiledFile source : complete()) {
            if (Files.exists(contract(pack, source))) {
                throw new BadConfiguration("Contract " + contract(pack, source)
                        + " is there already: nothing was written. Move it away, or choose another name with --pack");
            }
        }
        Files.createDirectories(pack);
        for (ProfiledFile source : complete()) {
            Files.writeString(contract(pack, source), source.proposal().text());
        }
    }

    private static Path contract(Path pack, ProfiledFile source) {
        return pack.resolve(source.source() + ".yml");
    }

    /** What the files are and how they join, for people. */
    String report() {
        StringBuilder text = new StringBuilder("Files\n");
        for (ProfiledFile source : complete()) {
            String more =
                    source.files().size() == 1 ? "" : " and " + (source.files().size() - 1) + " more";
            List<String> tables = source.targets().all().stream()
                    .map(match -> "raw." + match.table().name())
                    .toList();
            text.append(String.format(
                    Locale.ROOT,
                    "  %s%s: %s, for %s; %,d records in the sample, %d times CHECK, %d times EDIT%n    %s%n",
                    source.name(),
                    more,
                    source.kind(),
                    String.join(" and ", tables),
                    source.sample().records(),
                    count(source, "# CHECK: "),
                    count(source, "# EDIT: "),
                    source.proposal().verdict().sentence()));
        }
        sources.stream().filter(source -> !source.isComplete()).forEach(source -> text.append("  CHECK: ")
                .append(source.name())
                .append(" fits no raw table, so no contract was written. Look at it alone: infull profile FILE\n"));
        unread.forEach(why -> text.append("  Not read: ").append(why).append('\n'));
        text.append("Joins, measured on different values of the samples\n");
        List<Join> joins = Join.of(complete());
        joins.forEach(join -> text.append("  ").append(join.sentence()).append('\n'));
        if (joins.isEmpty()) {
            text.append("  none: no two files have the same key\n");
        }
        return text.toString();
    }

    private static long count(ProfiledFile source, String mark) {
        return source.proposal()
                .text()
                .lines()
                .filter(line -> line.contains(mark))
                .count();
    }

    private List<ProfiledFile> complete() {
        return sources.stream().filter(ProfiledFile::isComplete).toList();
    }

    List<String> names() {
        return complete().stream().map(ProfiledFile::source).toList();
    }
}
