package io.infull.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.infull.error.BadConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What the contracts say about the age of their sources. All else that they say is for those who load. */
public final class DeclaredFreshness {

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Contract(FreshnessContract freshness) {}

    private final Path sources;

    public DeclaredFreshness(Path sqlDir) {
        this.sources = sqlDir.resolve("sources");
    }

    /** Empty where the contract says nothing, or is not there any more. Throws BadConfiguration for a limit that is none. */
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

    public Path file(String pack, String source) {
        return sources.resolve(pack).resolve(source + ".yml");
    }
}
