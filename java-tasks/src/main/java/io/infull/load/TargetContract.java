package io.infull.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A raw table that each row feeds, and the columns of its natural key. */
record TargetContract(String table, List<String> key, Map<String, ColumnContract> columns) {

    TargetContract {
        key = Lists.orEmpty(key);
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
    }
}
