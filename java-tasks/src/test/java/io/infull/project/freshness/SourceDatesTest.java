package io.infull.project.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.db.Statements;
import io.infull.error.Problems;
import io.infull.quality.freshness.SourceAges;
import io.infull.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDatesTest {

    private static final Pattern JUDGED = Pattern.compile("select _load_id, (\\w+)[\\w ]*\\s+from raw\\.(\\w+)");
    private static final Pattern DATED = Pattern.compile("(\\w+) as business_date from stg_(\\w+)");

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsNothingWhereNoContractDeclaresIt() throws IOException {
        contract("shipments", "freshness: {warn_after: 3 days}\ntargets: [{table: shipments}]");
        assertThat(select()).endsWith(" where false").doesNotContain("stg_");
    }

    @Test
    void readsTheDatesOfThePackOfTheContract() throws IOException {
        contract("stock", "freshness: {not_judged_after: 3 working days}\ntargets: [{table: inventory_snapshots}]");
        assertThat(select())
                .isEqualTo("select cast('acme' as text) as source_pack, cast('stock' as text) as source, "
                        + "3 as days_allowed, true as are_working, cast(null as date) as business_date\nunion all\n"
                        + "select cast('acme' as text) as source_pack, cast('stock' as text) as source, "
                        + "3 as days_allowed, true as are_working, snapshot_date as business_date "
                        + "from stg_inventory_snapshots where source_pack = 'acme'");
    }

    @Test
    void readsTheDatesByWhichAgesAreJudged() throws IOException {
        Set<String> judged = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        Matcher select = JUDGED.matcher(Statements.read(SourceAges.class, "read_source_ages"));
        while (select.find()) {
            // staging gives this one another name
            judged.add(select.group(2) + "." + select.group(1).replace("delivered_date", "delivery_date"));
            tables.add("{table: " + select.group(2) + "}");
        }
        contract("all", "freshness: {not_judged_after: 3 days}\ntargets: " + tables);
        Set<String> dated = new TreeSet<>();
        Matcher read = DATED.matcher(select());
        while (read.find()) {
            dated.add(read.group(2) + "." + read.group(1));
            assertThat(TestServer.SQL_DIR.resolve("models/staging/stg_" + read.group(2) + ".sql"))
                    .content()
                    .containsPattern("\\b" + read.group(1) + "\\b");
        }
        assertThat(dated).isEqualTo(judged).hasSizeGreaterThan(5);
    }

    private void contract(String source, String text) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("sources/acme"));
        Files.writeString(pack.resolve(source + ".yml"), text + "\n");
    }

    private String select() {
        String sql = SourceDates.of(new DeclaredFreshness(folder), problems);
        problems.throwIfAny();
        return sql;
    }
}
