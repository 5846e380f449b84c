package io.infull.load;

import java.util.Arrays;
import java.util.List;

/** The fields of the current record, reused from record to record. A field that is missing is null. */
final class Fields {

    final List<String> names;
    final String[] values;
    /** What a JSON value was; null in CSV, which knows only text. */
    final JsonKind[] kinds;

    /** The fields that no column takes, as a JSON object; null when there are none, or when they are not kept. */
    String extra;

    Fields(List<String> names) {
        this.names = names;
        this.values = new String[names.size()];
        this.kinds = new JsonKind[names.size()];
    }

    void clear() {
        Arrays.fill(values, null);
    }
}
