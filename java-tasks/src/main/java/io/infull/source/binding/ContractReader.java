package io.infull.source.binding;

import io.infull.error.Problems;
import io.infull.error.Unreadable;
import io.infull.source.contract.SourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a contract's YAML and names every key that it does not know, with its line. */
final class ContractReader {

    // One mapper for all contracts: each new one would find out anew what a contract looks like.
    static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A number that stands for a word, and decimals that are cut off, are slips.
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Boolean, of -> of.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private static final Map<Class<?>, String> KINDS = Map.of(
            Boolean.class, "true or false",
            boolean.class, "true or false",
            Double.class, "a number",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            long.class, "a whole number");

    private final Problems problems;

    /** @param digest identifies what the contract says of reading rows */
    record Read(SourceContract contract, String digest) {}

    ContractReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty when the text is not a contract; then at least one problem was added. */
    Optional<Read> read(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        try {
            return read(name, Files.readString(file));
        } catch (IOException e) {
            problems.add(Unreadable.problem(file, e));
            return Optional.empty();
        }
    }

    /** The same of a text that messages call {@code name}. */
    Optional<Read> read(String name, String text) {
        try {
            YamlLines lines = new YamlLines(MAPPER, text);
            ObjectReader reader = MAPPER.readerFor(SourceContract.class)
                    .withHandler(new ContractProblemHandler(name, lines, problems));
            SourceContract contract = reader.readValue(text);
            return Optional.ofNullable(contract).map(read -> new Read(read, ContractDigest.of(MAPPER.readTree(text))));
        } catch (JacksonException e) {
            problems.add(name + " line " + line(e) + ": " + problem(e));
        }
        return Optional.empty();
    }

    private static String problem(JacksonException e) {
        boolean isKnown = e instanceof InvalidFormatException wrong && KINDS.containsKey(wrong.getTargetType());
        if (!isKnown) {
            return e.getOriginalMessage();
        }
        InvalidFormatException wrong = (InvalidFormatException) e;
        String key = wrong.getPath().get(wrong.getPath().size() - 1).getPropertyName();
        return key + ": expected " + KINDS.get(wrong.getTargetType()) + " but found '" + wrong.getValue() + "'";
    }

    private static int line(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
