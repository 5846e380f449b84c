package io.infull.project.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.project.ProjectFolder;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ReferenceTableTest {

    private static final String ENTRY = """
            models:
              - name: ref_codes
                columns: [{name: code, data_type: text}, {name: days, data_type: integer}]
            """;

    @TempDir
    private Path folder;

    @Test
    void readsACsvAsASelectOfTypedRows(TestWarehouse warehouse) {
        String sql = project("code,days\n\"it's, so\",3\nnone,\n,0\n")
                .read()
                .model("ref_codes")
                .sql();

        String rows =
                warehouse.value("select string_agg(concat_ws('/', coalesce(code, 'null'), coalesce(days + 1, -1)), ' ' "
                        + "order by days) from (" + sql + ") as codes");

        assertThat(rows).isEqualTo("null/1 it's, so/4 none/-1");
    }

    @Test
    void isEmptyWhenTheCsvHasOnlyAHeader(TestWarehouse warehouse) {
        String sql = project("code,days\n").read().model("ref_codes").sql();
        assertThat(warehouse.value("select count(*) || ' ' || coalesce(sum(days), 0) from (" + sql + ") as codes"))
                .isEqualTo("0 0");
    }

    @Test
    void refusesAnotherHeader() {
        assertRefused("code,day\na,1\n", "Header mismatch in codes.csv: expected [code, days] but found [code, day]");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("", "Header mismatch in codes.csv: expected [code, days] but found []");
    }

    @Test
    void namesTheLineOfARowWithTooManyFields() {
        assertRefused("code,days\na,1\nb,2,3\n", "codes.csv line 3 has 3 fields, expected 2");
    }

    @Test
    void wantsATypeForEachColumn() {
        ProjectFolder project = project("code,days\n")
                .write("reference/codes.yml", "models: [{name: ref_codes, columns: [{name: code}, {name: days}]}]");
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("reference/codes.csv")
                        + ": columns [code, days] of codes.csv have no data_type. Add it in the yml");
    }

    private void assertRefused(String csv, String reason) {
        ProjectFolder project = project(csv);
        assertThatThrownBy(project::read)
                .hasMessage("Cannot read " + project.file("reference/codes.csv") + ": " + reason);
    }

    private ProjectFolder project(String csv) {
        return ProjectFolder.small(folder).write("reference/codes.yml", ENTRY).write("reference/codes.csv", csv);
    }
}
