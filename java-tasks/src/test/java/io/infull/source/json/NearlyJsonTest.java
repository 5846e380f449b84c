package io.infull.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.account.RowRejected;
import io.infull.source.oracle.Fields;
import io.infull.source.oracle.StringJson;
import io.infull.source.oracle.StringText;
import io.infull.source.record.LineSplitter;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects in which any two things were put in, taken out or changed: bytes are read as texts are read. */
class NearlyJsonTest {

    private static final List<String> TOKENS = List.of(
            "{", "}", "[", "]", ":", ",", "\"a\"", "\"m\"", "\"x\"", "\"i\"", "\"\"", "1", "null", "tru", " ", "\"");
    private static final List<String> PATHS = List.of("a", "m.x");
    private static final List<String> IGNORED = List.of("i");
    private static final int EDITS = 2;
    /** Around a record stand others, with what could go on in it. */
    private static final String BEFORE = "{\"a\":";

    private static final String BEHIND = "e,\"a\":1}";

    private final JsonRecordReader reader = new JsonRecordReader(PATHS, IGNORED, UndeclaredMembers.refused());
    private final RecordText read = new RecordText(StandardCharsets.UTF_8, "UTF-8");
    private final StringJson texts = new StringJson(PATHS, IGNORED, UndeclaredMembers.refused());
    private final StringText decoder = new StringText(StandardCharsets.UTF_8, "UTF-8");
    private final RecordSplitter record;

    NearlyJsonTest() throws IOException {
        this.record = new LineSplitter(new ByteArrayInputStream(new byte[0]), "file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"m\" : { \"x\" : 1 } , \"a\" : \"\" }",
                "{ \"a\" : null , \"i\" : 1.5 , \"m\" : { } }",
                "{ \"m\" : { } }"
            })
    void hasTheSameFieldsInBytesAsInText(String object) {
        forEachEdit(List.of(object.split(" ")), EDITS, text -> {
            List<String> expected = inStrings(text);
            assertThat(inBytes(text, BEHIND)).as(text).isEqualTo(expected);
            assertThat(inBytes(text, "")).as(text).isEqualTo(expected);
        });
    }

    private List<String> inBytes(String text, String behind) {
        byte[] bytes = (BEFORE + text + behind).getBytes(StandardCharsets.UTF_8);
        try {
            read.read(bytes, BEFORE.length(), BEFORE.length() + text.length());
            reader.read(read);
        } catch (RowRejected rejected) {
            return said(rejected);
        }
        List<String> values = new ArrayList<>();
        for (int field = 0; field < reader.count(); field++) {
            int length = reader.to[field] - reader.from[field];
            String value = new String(reader.bytes, reader.from[field], length, StandardCharsets.UTF_8);
            values.add(reader.isEmpty(field) ? "" : reader.kinds[field] + " " + value);
        }
        return values;
    }

    private static List<String> said(RowRejected rejected) {
        return List.of("rejected", String.valueOf(rejected.place()), rejected.reason(), rejected.getMessage());
    }

    private List<String> inStrings(String text) {
        Fields fields = new Fields(PATHS);
        record.buffer = text.getBytes(StandardCharsets.UTF_8);
        record.end = record.buffer.length;
        try {
            texts.read(record, decoder, fields);
        } catch (RowRejected rejected) {
            return said(rejected);
        }
        List<String> values = new ArrayList<>();
        for (int field = 0; field < fields.values.length; field++) {
            values.add(fields.values[field] == null ? "" : fields.kinds[field] + " " + fields.values[field]);
        }
        return values;
    }

    private static void forEachEdit(List<String> tokens, int edits, Consumer<String> test) {
        if (edits == 0) {
            test.accept(String.join("", tokens));
            return;
        }
        List<String> edited = new ArrayList<>(tokens);
        for (int place = 0; place <= tokens.size(); place++) {
            for (String token : TOKENS) {
                edited.add(place, token);
                forEachEdit(edited, edits - 1, test);
                edited.remove(place);
            }
        }
        for (int place = 0; place < tokens.size(); place++) {
            String token = edited.remove(place);
            forEachEdit(edited, edits - 1, test);
            edited.add(place, token);
            for (String other : TOKENS) {
                edited.set(place, other);
                forEachEdit(edited, edits - 1, test);
            }
            edited.set(place, token);
        }
    }
}
