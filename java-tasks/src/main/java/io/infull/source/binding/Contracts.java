package io.infull.source.binding;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.error.Suggestions;
import io.infull.error.Unreadable;
import io.infull.ops.RawSchema;
import io.infull.source.contract.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The contracts of one pack. */
public final class Contracts {

    private Contracts() {}

    /**
     * Reads {@code <sqlDir>/sources/<pack>/*.yml}, sorted by name. Throws BadConfiguration that lists every problem
     * of every contract at once.
     */
    public static List<Source> read(Path sqlDir, String pack, RawSchema schema) {
        Path folder = folder(sqlDir.resolve("sources"), pack);
        Problems problems = new Problems();
        ContractReader reader = new ContractReader(problems);
        List<Source> sources = new ArrayList<>();
        for (Path file : list(folder, path -> path.getFileName().toString().endsWith(".yml"))) {
            SourceCheck check = new SourceCheck(pack, file.getFileName().toString(), schema, problems);
            reader.read(file).map(check::check).ifPresent(sources::add);
        }
        if (sources.isEmpty() && problems.isEmpty()) {
            problems.add("Pack " + pack + " has no contracts: expected at least one .yml file in its folder");
        }
        problems.throwIfAny();
        return sources;
    }

    /**
     * Reads one contract that is not in a folder yet. Throws BadConfiguration that lists every problem, as if it were in
     * the folder of the pack.
     *
     * @param fileName that it would have, like {@code orders.yml}
     */
    public static Source proposed(String pack, String fileName, String text, RawSchema schema) {
        Problems problems = new Problems();
        SourceCheck check = new SourceCheck(pack, fileName, schema, problems);
        Optional<Source> source =
                new ContractReader(problems).read(pack + "/" + fileName, text).map(check::check);
        problems.throwIfAny();
        return source.orElseThrow();
    }

    private static Path folder(Path sources, String pack) {
        Path folder = sources.resolve(pack);
        boolean isOfPacks =
                folder.normalize().getNameCount() > sources.normalize().getNameCount();
        if (isOfPacks && Files.isDirectory(folder)) {
            return folder;
        }
        if (!Files.isDirectory(sources)) {
            throw new BadConfiguration("Folder " + sources + " is missing. Set INFULL_SQL_DIR to the SQL project");
        }
        List<String> packs = list(sources, Files::isDirectory).stream()
                .map(path -> path.getFileName().toString())
                .toList();
        throw new BadConfiguration("Unknown pack '" + pack + "'." + Suggestions.forUnknown(pack, "packs", packs));
    }

    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new BadConfiguration(Unreadable.problem(folder, e), e);
        }
    }
}
