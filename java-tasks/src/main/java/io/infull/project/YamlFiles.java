package io.infull.project;

import io.infull.error.Problems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads yml into records. A key that the record does not know, or a key given twice, is a problem with its line. */
final class YamlFiles {

    static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private YamlFiles() {}

    static <T> Optional<T> read(Path file, Class<T> type, Problems problems) {
        try {
            return Optional.ofNullable(MAPPER.readValue(file, type));
        } catch (UnrecognizedPropertyException e) {
            problems.add("Unknown key '" + e.getPropertyName() + "' in " + at(file, e) + ". Known keys: "
                    + new TreeSet<>(e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .toList()));
        } catch (JacksonException e) {
            problems.add("Cannot read " + at(file, e) + ": " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static String at(Path file, JacksonException e) {
        return e.getLocation() == null
                ? file.toString()
                : file + " line " + e.getLocation().getLineNr();
    }
}
