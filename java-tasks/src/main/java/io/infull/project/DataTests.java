package io.infull.project;

import io.infull.error.Problems;
import io.infull.project.file.ModelFile;
import io.infull.project.file.ProjectFiles;
import io.infull.project.kpi.Dimensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks that one model entry asks for. */
final class DataTests {

    private DataTests() {}

    static List<DataTest> of(ProjectFiles.Entry entry, Dimensions dimensions, Problems problems) {
        DataTestBinder binder = new DataTestBinder(entry.yml(), dimensions, problems);
        List<DataTest> tests = new ArrayList<>();
        String model = entry.model().name();
        entry.model().dataTests().forEach(test -> binder.bind(model, Optional.empty(), test)
                .ifPresent(tests::add));
        for (ModelFile.ColumnEntry column : entry.model().columns()) {
            column.dataTests().forEach(test -> binder.bind(model, Optional.of(column.name()), test)
                    .ifPresent(tests::add));
        }
        return tests;
    }
}
