package io.infull.project.freshness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import io.infull.project.file.ProjectFiles;
import io.infull.project.file.YamlFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The freshness that contracts declare for their sources. Only this part of a contract is read here. */
public final class DeclaredFreshness {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Contract(FreshnessContract freshness, List<Target> targets) {

        List<String> tables() {
            return targets == null
                    ? List.of()
                    : targets.stream().map(Target::table).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Target(String table) {}

    /**
     * A source whose age decides which lines are judged.
     *
     * @param tables raw tables that it feeds
     */
    record Limited(String pack, String source, Path file, DayLimit limit, List<String> tables) {}

    private final Path sources;

    public DeclaredFreshness(Path sqlDir) {
        this.sources = sqlDir.resolve("sources");
    }

    /**
     * Empty when the contract declares none, or does not exist any more. Throws BadConfiguration for a limit that
     * cannot be read.
     */
    public Optional<FreshnessContract> of(String pack, String source) {
        Path file = file(pack, source);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(YamlFiles.MAPPER.readValue(file, Contract.class))
                    .map(Contract::freshness);
        } catch (JacksonException e) {
            throw new BadConfiguration("Cannot read freshness in " + file + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Those whose contracts say {@code not_judged_after}, by pack and name. */
    List<Limited> limited(Problems problems) {
        List<Limited> limited = new ArrayList<>();
        for (Path pack : packs()) {
            for (Path file : ProjectFiles.listed(pack, ".yml")) {
                YamlFiles.read(file, Contract.class, problems)
                        .filter(contract -> contract.freshness() != null
                                && contract.freshness().notJudgedAfter() != null)
                        .ifPresent(contract -> limited.add(new Limited(
                                pack.getFileName().toString(),
                                ProjectFiles.baseName(file),
                                file,
                                contract.freshness().notJudgedAfter(),
                                contract.tables())));
            }
        }
        return limited;
    }

    private List<Path> packs() {
        return ProjectFiles.listed(sources, "").stream()
                .filter(Files::isDirectory)
                .toList();
    }

    public Path file(String pack, String source) {
        return sources.resolve(pack).resolve(source + ".yml");
    }
}
