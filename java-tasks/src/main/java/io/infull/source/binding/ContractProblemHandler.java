package io.infull.source.binding;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Collects the problems of a contract and continues reading, so that all of them are reported together. */
final class ContractProblemHandler extends DeserializationProblemHandler {

    private static final String ALL_KEYS = " All keys are in docs/contracts.md";

    private final String fileName;
    private final YamlLines lines;
    private final Problems problems;
    private final Set<Class<?>> refused = new HashSet<>();

    ContractProblemHandler(String fileName, YamlLines lines, Problems problems) {
        this.fileName = fileName;
        this.lines = lines;
        this.problems = problems;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String key) {
        Collection<Object> names = deserializer.getKnownPropertyNames();
        List<String> known = names == null
                ? List.of()
                : names.stream().map(Object::toString).sorted().toList();
        // Behind the end of the object that has the key, the place is that of the object.
        String object = context.getParser().streamReadContext().pathAsPointer().toString();
        String offered = Suggestions.forUnknown(key, "keys", known);
        // They are too many for a message where none is near.
        add(lines.of(object, key), "Unknown key '" + key + "'." + (offered.isEmpty() ? ALL_KEYS : offered));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failureMessage) {
        return type.isEnum() ? unknownWord(context, type, value) : NOT_HANDLED;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failureMessage) {
        return type.isEnum() ? unknownWord(context, type, value) : NOT_HANDLED;
    }

    private Object unknownWord(DeserializationContext context, Class<?> type, Object value) {
        List<String> known = Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .sorted()
                .toList();
        String key = context.getParser().currentName();
        add(context.getParser(), "Unknown " + key + " '" + value + "': expected one of " + known);
        return null;
    }

    @Override
    public Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable problem) {
        // What has keys is made by Jackson in two steps: the second one says that the first made nothing.
        Throwable telling = problem instanceof DatabindException ? problem.getCause() : problem;
        if (telling instanceof IllegalArgumentException) {
            refused.add(type);
            add(context.getParser(), telling.getMessage());
            return null;
        }
        return refused.remove(type) && telling instanceof NullPointerException ? null : NOT_HANDLED;
    }

    private void add(JsonParser parser, String problem) {
        add(parser == null ? 1 : parser.currentTokenLocation().getLineNr(), problem);
    }

    private void add(int line, String problem) {
        problems.add(fileName + " line " + line + ": " + problem);
    }
}
