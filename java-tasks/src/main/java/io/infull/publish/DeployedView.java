package io.infull.publish;

import io.infull.db.Names;
import io.infull.db.Statements;
import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A view of schema analytics, as it exists or as it should be.
 *
 * @param definition the select behind it
 */
record DeployedView(String model, String layer, String definition, List<ColumnType> columns) {

    /**
     * The view that a manifest asks for. A view of a table model always follows the publication: PostgreSQL looks up
     * the part when the query starts and skips the other parts. A view itself is not part of a snapshot. So a view that
     * was created again must fail in a transaction that still sees a publication without this table; otherwise that
     * transaction would find no rows.
     */
    static DeployedView wanted(ManifestEntry entry) {
        return new DeployedView(
                entry.model(), entry.layer(), definition(entry), entry.facts().columns());
    }

    private static String definition(ManifestEntry entry) {
        if (!entry.isTable()) {
            return entry.stored().definition();
        }
        String columns = entry.facts().columns().stream()
                .map(ColumnType::name)
                .map(Names::quoted)
                .collect(Collectors.joining(", "));
        return Statements.read(DeployedView.class, "published_part")
                .strip()
                .replace(":table", Names.quoted(entry.stored().relation()))
                .replace(":relation", Names.literal(entry.stored().relation()))
                .replace(":model", Names.literal(entry.model()))
                .replace(":columns", columns);
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
