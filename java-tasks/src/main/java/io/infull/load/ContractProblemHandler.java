package io.infull.load;

import io.infull.error.Problems;
import io.infull.error.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes what is wrong in a contract and lets the reading go on, so that a person learns all of it at once. */
final class ContractProblemHandler extends DeserializationProblemHandler {

    private final String fileName;
    private final Problems problems;

    ContractProblemHandler(String fileName, Problems problems) {
        this.fileName = fileName;
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
        add(parser, "Unknown key '" + key + "'." + Suggestions.forUnknown(key, "keys", known) + offer(known));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failureMessage) {
        if (!type.isEnum()) {
            return NOT_HANDLED;
        }
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
        if (!(problem instanceof IllegalArgumentException)) {
            return NOT_HANDLED;
        }
        add(context.getParser(), problem.getMessage());
        return null;
    }

    // Long lists are offered too: a contract has few keys, and which ones is what its author wants to know.
    private static String offer(List<String> known) {
        boolean offered = known.isEmpty() || known.size() <= 12;
        return offered ? "" : " Known keys: " + known;
    }

    private void add(JsonParser parser, String problem) {
        int line = parser == null ? 1 : parser.currentTokenLocation().getLineNr();
        problems.add(fileName + " line " + line + ": " + problem);
    }
}
