package io.infull.project.file;

import io.infull.error.Problems;
import io.infull.error.Unreadable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads yml into records. A key that the record does not know, or a key given twice, is a problem with its line. */
public final class YamlFiles {

    public static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Rows of unit tests are compared as they are written: 1.50 stays 1.50.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private YamlFiles() {}

    public static <T> Optional<T> read(Path file, Class<T> type, Problems problems) {
        try {
            return Optional.ofNullable(MAPPER.readValue(file, type));
        } catch (UnrecognizedPropertyException e) {
            problems.add("Unknown key '" + e.getPropertyName() + "' in " + file + " line " + lineOf(file, e)
                    + ". Known keys: "
                    + new TreeSet<>(e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .toList()));
        } catch (JacksonIOException e) {
            problems.add(Unreadable.problem(file, e.getCause()));
        } catch (JacksonException e) {
            problems.add("Cannot read " + at(file, e) + ": " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    // Records are created after all their keys were read, so the exception does not have the place of this key.
    private static int lineOf(Path file, UnrecognizedPropertyException e) {
        String wanted = e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
        try (JsonParser parser = MAPPER.createParser(file)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().toString().equals(wanted)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 1;
        }
    }

    private static String at(Path file, JacksonException e) {
        return e.getLocation() == null
                ? file.toString()
                : file + " line " + e.getLocation().getLineNr();
    }
}
