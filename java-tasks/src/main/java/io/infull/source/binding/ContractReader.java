package io.infull.source.binding;

import io.infull.error.Problems;
import io.infull.error.Unreadable;
import io.infull.source.contract.SourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a contract's YAML and names every key that it does not know, with its line. */
final class ContractReader {

    // One mapper for all contracts: each new one would find out anew what a contract looks like.
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Problems problems;

    ContractReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty when the text is not a contract; then at least one problem was added. */
    Optional<SourceContract> read(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        try {
            return read(name, Files.readString(file));
        } catch (IOException e) {
            problems.add(Unreadable.problem(file, e));
            return Optional.empty();
        }
    }

    /** The same of a text that messages call {@code name}. */
    Optional<SourceContract> read(String name, String text) {
        try {
            YamlLines lines = new YamlLines(MAPPER, text);
            ObjectReader reader = MAPPER.readerFor(SourceContract.class)
                    .withHandler(new ContractProblemHandler(name, lines, problems));
            return Optional.ofNullable(reader.readValue(text));
        } catch (JacksonException e) {
            problems.add(name + " line " + line(e) + ": " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static int line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
