package io.infull.ops;

import java.util.List;

/**
 * One model of a publication. A table model has a part and the relation that it is attached to; a view model has its
 * text instead.
 *
 * @param ordinal position in dependency order
 * @param part null for a view
 * @param relation partitioned table in schema build, without the schema; null for a view
 * @param definition the select of a view; null for a table
 * @param meta JSON object for reports
 */
public record ManifestEntry(
        String model,
        int ordinal,
        String layer,
        String fingerprint,
        Long part,
        String relation,
        String definition,
        List<ColumnType> columns,
        String description,
        String meta) {

    public ManifestEntry at(int position) {
        return new ManifestEntry(
                model, position, layer, fingerprint, part, relation, definition, columns, description, meta);
    }

    public boolean isTable() {
        return part != null;
    }
}
