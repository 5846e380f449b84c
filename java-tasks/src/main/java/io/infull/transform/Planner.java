package io.infull.transform;

import io.infull.db.Session;
import io.infull.error.BadConfiguration;
import io.infull.ops.Manifest;
import io.infull.ops.ManifestEntry;
import io.infull.ops.Publication;
import io.infull.ops.Publications;
import io.infull.ops.RawVersions;
import io.infull.project.Model;
import io.infull.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides, in one snapshot, which models must be built and which parts can be used again. */
final class Planner {

    private final Project project;
    private final Set<String> selected;
    private final boolean fullRefresh;

    Planner(Project project, Set<String> selected, boolean fullRefresh) {
        this.project = project;
        this.selected = selected;
        this.fullRefresh = fullRefresh;
    }

    Plan plan(Session session) {
        RawVersions rawVersions = RawVersions.read(session);
        Map<String, ManifestEntry> published = Publications.published(session)
                .map(Publication::id)
                .map(id -> Manifest.read(session, id))
                .orElse(Map.of());
        Map<String, String> fingerprints = new HashMap<>();
        Set<String> shapedByRaw = new HashSet<>();
        List<PlannedModel> planned = new ArrayList<>();
        for (Model model : project.modelsInOrder()) {
            Optional<ManifestEntry> kept = isFresh(model) ? Optional.empty() : Optional.of(kept(model, published));
            String fingerprint =
                    kept.map(ManifestEntry::fingerprint).orElseGet(() -> fingerprint(model, fingerprints, rawVersions));
            fingerprints.put(model.name(), fingerprint);
            if (!model.readsRaw().isEmpty() || model.reads().stream().anyMatch(shapedByRaw::contains)) {
                shapedByRaw.add(model.name());
            }
            Optional<ManifestEntry> reuse = kept.isPresent() ? kept : reusable(session, model, fingerprint);
            planned.add(
                    new PlannedModel(model, planned.size(), fingerprint, shapedByRaw.contains(model.name()), reuse));
        }
        return new Plan(planned, rawVersions, !fullRefresh && isPublished(planned, published));
    }

    // A view has no rows of its own.
    private boolean isFresh(Model model) {
        return !model.isTable() || selected.contains(model.name());
    }

    private String fingerprint(Model model, Map<String, String> fingerprints, RawVersions rawVersions) {
        Fingerprint fingerprint = Fingerprint.start()
                .with(model.name())
                .with(model.materialization().name())
                .with(model.sql());
        model.reads().forEach(read -> fingerprint.with(read).with(fingerprints.get(read)));
        model.readsRaw().forEach(table -> fingerprint.with(table).with(rawVersions.of(table)));
        return fingerprint.text();
    }

    private static ManifestEntry kept(Model model, Map<String, ManifestEntry> published) {
        ManifestEntry entry = published.get(model.name());
        if (entry == null) {
            throw new BadConfiguration("Model " + model.name() + " was never published and is not selected: expected "
                    + "a publication to take it from. Run transform without --select once");
        }
        return entry;
    }

    private Optional<ManifestEntry> reusable(Session session, Model model, String fingerprint) {
        if (fullRefresh || !model.isTable()) {
            return Optional.empty();
        }
        return Parts.find(session, model, fingerprint);
    }

    private static boolean isPublished(List<PlannedModel> planned, Map<String, ManifestEntry> published) {
        return planned.size() == published.size()
                && planned.stream().allMatch(model -> {
                    ManifestEntry entry = published.get(model.model().name());
                    return entry != null && entry.fingerprint().equals(model.fingerprint());
                });
    }
}
