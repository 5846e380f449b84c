package io.infull.source.json;

import io.infull.log.Printable;
import io.infull.source.account.RowRejected;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Copies members of a JSON object, as far as PostgreSQL's jsonb can hold them; a member that jsonb cannot hold rejects
 * the row.
 */
final class JsonCopy {

    /**
     * Characters of a number that is written out without an exponent. Every double has fewer. jsonb could hold more,
     * but then 1e99999 would become a number of 100,000 digits.
     */
    private static final int LONGEST_NUMBER = 1000;

    private static final int LONGEST_EXPONENT = 6;

    private final JsonParser from;
    private final JsonGenerator to;
    private final String path;
    private long growth;

    /** @param path of the first member, for messages */
    JsonCopy(JsonParser from, JsonGenerator to, String path) {
        this.from = from;
        this.to = to;
        this.path = path;
    }

    /**
     * The parser is at the value of the member.
     *
     * @param seen names in the same object; jsonb would keep the last one of two
     */
    void member(String name, Set<String> seen) throws RowRejected {
        if (!seen.add(name)) {
            throw rejected("duplicate_field", "holds '" + Printable.of(name) + "' twice in one object, expected once");
        }
        to.writeName(storable(name));
        value();
    }

    /** Characters that numbers take beyond those of the text once they are written out: 1e999 becomes 1000. */
    long growth() {
        return growth;
    }

    private void value() throws RowRejected {
        switch (from.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> to.writeString(storable(from.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(held(from.getString()));
            case VALUE_TRUE -> to.writeBoolean(true);
            case VALUE_FALSE -> to.writeBoolean(false);
            case VALUE_NULL -> to.writeNull();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value begins with " + from.currentToken());
        }
    }

    private void object() throws RowRejected {
        Set<String> seen = new HashSet<>();
        to.writeStartObject();
        String name = from.nextName();
        while (name != null) {
            from.nextToken();
            member(name, seen);
            name = from.nextName();
        }
        to.writeEndObject();
    }

    private void array() throws RowRejected {
        to.writeStartArray();
        while (from.nextToken() != JsonToken.END_ARRAY) {
            value();
        }
        to.writeEndArray();
    }

    private String storable(String text) throws RowRejected {
        if (JsonText.isStorable(text)) {
            return text;
        }
        throw rejected("bad_character", "holds a NUL or half a surrogate pair, expected text");
    }

    private String held(String number) throws RowRejected {
        int length = lengthWrittenOut(number);
        if (length <= LONGEST_NUMBER) {
            growth += length - number.length();
            return number;
        }
        throw rejected(
                "out_of_range",
                "holds a number that takes more than " + LONGEST_NUMBER + " characters to write out, expected less");
    }

    private static int lengthWrittenOut(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (exponent < 0) {
            return number.length();
        }
        String shift = number.substring(exponent + 1);
        return shift.length() > LONGEST_EXPONENT ? Integer.MAX_VALUE : exponent + Math.abs(Integer.parseInt(shift));
    }

    private RowRejected rejected(String reason, String problem) {
        return RowRejected.value(path, null, reason, problem);
    }
}
