package io.infull.source.oracle;

import io.infull.source.value.JsonKind;
import java.util.Arrays;
import java.util.List;

/** The fields of the current record, reused from record to record. A field that is missing is null. */
public final class Fields {

    public final List<String> names;
    public final String[] values;
    /** What a JSON value was; null in CSV, which knows only text. */
    public final JsonKind[] kinds;

    /** The fields that no column takes, as a JSON object; null when there are none, or when they are not kept. */
    public String extra;

    public Fields(List<String> names) {
        this.names = names;
        this.values = new String[names.size()];
        this.kinds = new JsonKind[names.size()];
    }

    public void clear() {
        Arrays.fill(values, null);
    }
}
