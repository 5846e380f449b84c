package io.infull.publish;

import io.infull.db.Names;
import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A view of schema analytics as it is, or as it should be.
 *
 * @param definition the select behind it
 */
record DeployedView(String model, String layer, String definition, List<ColumnType> columns) {

    private static final String CURRENT_PART = "(select part from ops.manifest where publication_id = "
            + "(select publication_id from ops.published) and model = ";

    /**
     * The view that a manifest asks for. One over a table follows the published publication by itself: PostgreSQL looks
     * up the part when the query starts and leaves the other parts alone.
     */
    static DeployedView wanted(ManifestEntry entry) {
        return new DeployedView(entry.model(), entry.layer(), definition(entry), entry.columns());
    }

    private static String definition(ManifestEntry entry) {
        if (!entry.isTable()) {
            return entry.definition();
        }
        String columns = entry.columns().stream()
                .map(ColumnType::name)
                .map(Names::quoted)
                .collect(Collectors.joining(", "));
        return "select " + columns + " from build." + Names.quoted(entry.relation()) + " where _part = " + CURRENT_PART
                + Names.literal(entry.model()) + ")";
    }

    String quotedName() {
        return "analytics." + Names.quoted(model);
    }

    boolean isSameAs(DeployedView other) {
        return definition.equals(other.definition) && columns.equals(other.columns);
    }

    /** {@code create or replace view} may only add columns at the end. */
    boolean canReplace(DeployedView old) {
        return columns.size() >= old.columns.size()
                && columns.subList(0, old.columns.size()).equals(old.columns);
    }
}
