package io.infull.source.oracle;

import io.infull.source.account.RowRejected;
import io.infull.source.record.FileLayout;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Fields of a delimited record, of which those that no column takes become a JSON object, before any repair. */
final class ExtraFields implements FieldReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final StringCsv reader;
    private final int[] extra;

    public ExtraFields(StringCsv reader, FileLayout layout) {
        this.reader = reader;
        List<String> names = layout.fields();
        this.extra = layout.extra().stream().mapToInt(names::indexOf).toArray();
    }

    @Override
    public void read(byte[] bytes, int start, int end, StringText text, Fields fields) throws RowRejected {
        reader.read(bytes, start, end, text, fields);
        StringWriter object = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), object)) {
            json.writeStartObject();
            for (int field : extra) {
                json.writeName(fields.names.get(field));
                json.writeString(fields.values[field]);
                // It is in its place now: repairs are for what columns take.
                fields.values[field] = null;
            }
            json.writeEndObject();
        }
        fields.extra = object.toString();
    }
}
