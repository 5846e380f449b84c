package io.infull.source.csv;

import io.infull.source.account.RowRejected;
import io.infull.source.record.FieldReader;
import io.infull.source.record.Fields;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordText;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Fields of a delimited record, of which those that no column takes become a JSON object, before any repair. */
public final class ExtraFields implements FieldReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final CsvFields reader;
    private final int[] extra;

    public ExtraFields(CsvFields reader, FileLayout layout) {
        this.reader = reader;
        List<String> names = layout.fields();
        this.extra = layout.extra().stream().mapToInt(names::indexOf).toArray();
    }

    @Override
    public void read(byte[] bytes, int start, int end, RecordText text, Fields fields) throws RowRejected {
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
