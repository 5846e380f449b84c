package io.infull.transform;

import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
import io.infull.ops.ModelFacts;
import io.infull.project.Model;
import java.util.List;

/** Manifest entries of models that are views. */
final class ViewEntry {

    private ViewEntry() {}

    /** The columns are known only once the view exists. */
    static ManifestEntry of(Model model, String fingerprint) {
        return new ManifestEntry(
                model.name(),
                0,
                model.layer().name(),
                fingerprint,
                ManifestEntry.Stored.view(model.sql()),
                new ModelFacts(List.of(), model.notes().description(), Meta.of(model)));
    }

    static ManifestEntry withColumns(ManifestEntry view, List<ColumnType> columns) {
        ModelFacts facts = view.facts();
        return view.with(new ModelFacts(columns, facts.description(), facts.meta()));
    }
}
