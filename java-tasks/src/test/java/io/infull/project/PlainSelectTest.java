package io.infull.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model or a check is one select, which reads and does nothing else. */
class PlainSelectTest {

    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void writeProject() {
        project = ProjectFolder.small(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from stg_orders                                          | line 2: expected one select but found delete
            with a as (delete from stg_orders returning *) select * from a  | line 2: expected one select but found delete
            with a as (insert into b values (1) returning *) select * from a | line 2: expected one select but found insert
            select * from (with a as (update b set c = 1 returning *) select * from a) as d \
            | line 2: expected one select but found update
            with a as (insert into b values (1) returning *) insert into c select * from a \
            | line 2: expected one select but found insert
            select * into b from stg_orders                                 | line 2: expected one select but found into
            values (1), (2)                                                 | line 2: expected one select but found values
            table stg_orders                                                | line 2: expected one select but found table
            explain select * from stg_orders                                | line 2: expected one select but found explain
            select * from stg_orders; drop table b                          | line 2: expected one select but found ';'
            copy stg_orders to stdout                                       | line 2:1: unexpected 'copy'
            -- select                                                       | expected one select but found nothing
            """)
    void refusesWhatIsNotOnePlainSelect(String sql, String problem) {
        project.write("models/marts/fact_orders.sql", "-- All of them.\n" + sql);
        assertThatThrownBy(project::read)
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Cannot read " + project.file("models/marts/fact_orders.sql") + ": "
                        + problem.replace("''", "'"));
    }

    @Test
    void findsASemicolonInsideOfTextsAndCommentsHarmless() {
        project.write("models/marts/fact_orders.sql", "select ';' as a -- ; b\nfrom stg_orders /* ; */;");
        assertThat(project.read().model("fact_orders").reads()).containsExactly("stg_orders");
    }
}
