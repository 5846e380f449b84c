package io.infull.publish;

import io.infull.db.Names;
import io.infull.db.Session;
import io.infull.db.SqlFailure;
import io.infull.error.BadConfiguration;
import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
import io.infull.project.file.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the views of schema analytics in step with a manifest. When no model changed its text or columns, there is
 * nothing to do, and publishing updates one row.
 */
final class AnalyticsSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ColumnType>> COLUMNS = new TypeReference<>() {};
    private static final String DEPENDENTS_STILL_EXIST = "2BP01";

    private final Session session;

    AnalyticsSchema(Session session) {
        this.session = session;
    }

    /** Returns how many views were written. */
    int deploy(Collection<ManifestEntry> manifest) {
        Map<String, DeployedView> deployed = deployed();
        Map<String, DeployedView> wanted = new LinkedHashMap<>();
        manifest.stream()
                .filter(entry -> !entry.layer().equals(Layer.BUILT_IN.name()))
                .forEach(entry -> wanted.put(entry.model(), DeployedView.wanted(entry)));
        List<DeployedView> dropped = new ArrayList<>(toDrop(deployed, wanted));
        Map<String, List<String>> grants = new LinkedHashMap<>();
        for (DeployedView view : dropped) {
            grants.put(view.model(), Grants.on(session, view.quotedName()));
        }
        dropAll(dropped);
        dropped.forEach(view -> deployed.remove(view.model()));
        int written = 0;
        for (ManifestEntry entry : manifest) {
            DeployedView view = wanted.get(entry.model());
            if (view != null && (deployed.get(view.model()) == null || !view.isSameAs(deployed.get(view.model())))) {
                write(view, entry.facts().description(), grants.getOrDefault(view.model(), List.of()));
                written++;
            }
        }
        return written;
    }

    // A view depends on the columns of the views that it reads. So when a view must be dropped, all views that may
    // depend on it are dropped, too, and created again in the same transaction.
    private static List<DeployedView> toDrop(Map<String, DeployedView> deployed, Map<String, DeployedView> wanted) {
        List<DeployedView> gone = deployed.values().stream()
                .filter(old -> {
                    DeployedView replacement = wanted.get(old.model());
                    return replacement == null || (!replacement.isSameAs(old) && !replacement.canReplace(old));
                })
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        return deployed.values().stream()
                .filter(old -> gone.contains(old) || !old.definition().contains(" from build."))
                .toList();
    }

    private void dropAll(List<DeployedView> views) {
        if (views.isEmpty()) {
            return;
        }
        String names = views.stream()
                .map(DeployedView::quotedName)
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        try {
            session.execute("drop view " + names);
        } catch (SqlFailure e) {
            if (e.sqlState().equals(DEPENDENTS_STILL_EXIST)) {
                throw new BadConfiguration(
                        "Cannot publish: columns change in " + names
                                + ", and views outside InFull read them: " + e.getMessage()
                                + ". Drop those views, publish, and make them again",
                        e);
            }
            throw e;
        }
        views.forEach(view -> session.update("delete from ops.deployed_view where model = ?", view.model()));
    }

    private void write(DeployedView view, String description, List<String> formerGrants) {
        session.execute("set local search_path to analytics");
        session.execute("create or replace view " + view.quotedName() + " as " + view.definition());
        session.execute("comment on view " + view.quotedName() + " is " + Names.literal(description));
        if (Layer.valueOf(view.layer()).isShownToReaders()) {
            session.execute("grant select on " + view.quotedName() + " to infull_reader, infull_monitor");
        }
        formerGrants.forEach(session::execute);
        session.update(
                "insert into ops.deployed_view (model, layer, definition, columns) values (?, ?, ?, cast(? as jsonb)) "
                        + "on conflict (model) do update set layer = excluded.layer, "
                        + "definition = excluded.definition, columns = excluded.columns",
                view.model(),
                view.layer(),
                view.definition(),
                JSON.writeValueAsString(view.columns()));
    }

    private Map<String, DeployedView> deployed() {
        Map<String, DeployedView> views = new LinkedHashMap<>();
        session.list(
                "select model, layer, definition, columns from ops.deployed_view order by model",
                row -> views.put(
                        row.text("model"),
                        new DeployedView(
                                row.text("model"),
                                row.text("layer"),
                                row.text("definition"),
                                JSON.readValue(row.text("columns"), COLUMNS))));
        return views;
    }
}
