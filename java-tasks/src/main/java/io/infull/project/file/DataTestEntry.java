package io.infull.project.file;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A test as the yml writes it: a bare name ({@code - not_null}) or a name with arguments
 * ({@code - accepted_values: {values: [a, b]}}).
 *
 * @param line of the yml, counted from 1
 */
@JsonDeserialize(using = DataTestEntry.Reader.class)
public record DataTestEntry(String rule, JsonNode arguments, int line) {

    static final class Reader extends ValueDeserializer<DataTestEntry> {

        @Override
        public DataTestEntry deserialize(JsonParser parser, DeserializationContext context) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode node = context.readTree(parser);
            if (node.isString()) {
                return new DataTestEntry(node.stringValue(), JsonNodeFactory.instance.objectNode(), line);
            }
            if (!node.isObject() || node.size() != 1) {
                throw context.weirdStringException(
                        node.toString(), DataTestEntry.class, "a test is a name, or one name with its arguments");
            }
            String rule = node.propertyNames().iterator().next();
            return new DataTestEntry(rule, node.get(rule), line);
        }
    }
}
