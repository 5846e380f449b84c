package io.infull.source.json;

import io.infull.source.bytes.ByteScan;
import io.infull.source.record.RecordText;
import io.infull.source.value.JsonKind;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Records as Jackson parses them, and what its tokens are to PostgreSQL. */
final class JsonText {

    /** A parser is made per record, so what it needs is kept with the thread. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private JsonText() {}

    // Jackson is slower with bytes of other letters than with a text.
    static JsonParser parser(RecordText record) {
        int length = record.end - record.start;
        return record.isAscii
                ? FACTORY.createParser(ObjectReadContext.empty(), record.bytes, record.start, length)
                : FACTORY.createParser(
                        ObjectReadContext.empty(),
                        new String(record.bytes, record.start, length, StandardCharsets.UTF_8));
    }

    /** Invalid text can only come from an escape, because the record itself is valid text. */
    static boolean hasEscapes(RecordText record) {
        return ByteScan.indexOf((byte) '\\', record.bytes, record.start, record.end) >= 0;
    }

    /** PostgreSQL has no NUL, and UTF-8 no lone surrogates. */
    static boolean isStorable(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Null of what is no single value. */
    static JsonKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> JsonKind.STRING;
            case VALUE_NUMBER_INT -> JsonKind.INTEGER;
            case VALUE_NUMBER_FLOAT -> JsonKind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            default -> null;
        };
    }
}
