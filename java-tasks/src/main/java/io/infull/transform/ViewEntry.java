package io.infull.transform;

import io.infull.ops.ColumnType;
import io.infull.ops.ManifestEntry;
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
                null,
                null,
                model.sql(),
                List.of(),
                model.description(),
                Meta.of(model));
    }

    static ManifestEntry withColumns(ManifestEntry view, List<ColumnType> columns) {
        return new ManifestEntry(
                view.model(),
                view.ordinal(),
                view.layer(),
                view.fingerprint(),
                null,
                null,
                view.definition(),
                columns,
                view.description(),
                view.meta());
    }
}
