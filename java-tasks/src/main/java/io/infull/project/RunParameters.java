package io.infull.project;

import io.infull.project.file.Layer;
import io.infull.project.file.Materialization;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The relation with one row from which models read the parameters of the run. */
final class RunParameters {

    static final String NAME = "run_parameters";

    private RunParameters() {}

    static Model asOf(LocalDate date) {
        return new Model(
                NAME,
                Layer.BUILT_IN,
                Materialization.VIEW,
                ModelText.over(new TreeSet<>(), Path.of(NAME), "select cast('" + date + "' as date) as as_of_date"),
                ModelNotes.of("One row: the as-of date, the last day whose data is complete.")
                        .with(List.of(new ColumnNote("as_of_date", "date", "last day whose data is complete"))));
    }
}
