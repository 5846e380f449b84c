package io.infull.source.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A raw table that each row feeds, and the columns of its natural key.
 *
 * @param sameKey what rows of one file are that have the same key; null where the contract does not say
 * @param negativeQuantities what rows of a negative quantity are; null where the contract does not say
 * @param extraColumns what becomes of fields that no column of any target takes
 */
public record TargetContract(
        String table,
        List<String> key,
        SameKey sameKey,
        NegativeQuantities negativeQuantities,
        ExtraColumns extraColumns,
        Map<String, ColumnContract> columns) {

    public TargetContract {
        key = Lists.orEmpty(key);
        extraColumns = extraColumns == null ? ExtraColumns.refuse : extraColumns;
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
    }

    public boolean keepsExtra() {
        return extraColumns == ExtraColumns.keep;
    }
}
