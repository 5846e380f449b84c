package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.ops.RawSchema;
import io.infull.profile.Layouts.Layout;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is proposed for the names of fields in public exports, field by field. */
@DatabaseTest
class LayoutsTest {

    private static final Path PAGE = TestServer.SQL_DIR.resolve("../docs/profile.md");

    /** Fields with a column, or with a proposal. */
    private record Score(int right, int wrong, int missed, int unmarked) {

        Score plus(Score other) {
            return new Score(
                    right + other.right, wrong + other.wrong, missed + other.missed, unmarked + other.unmarked);
        }

        int percent() {
            return 100 * right / (right + wrong + missed);
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT, "| %s | %d | %d | %d | %d | %d %% |", name, right, wrong, missed, unmarked, percent());
        }
    }

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void isRightInNineOfTenAndNeverWrongWithoutACheck(TestWarehouse warehouse) throws IOException {
        RawSchema schema = warehouse.database().transaction(RawSchema::read);
        StringBuilder table = new StringBuilder();
        for (String half : List.of("tuned", "held_out")) {
            Score all = new Score(0, 0, 0, 0);
            for (Map.Entry<String, Layout> layout : Layouts.read().entrySet()) {
                if (layout.getValue().half().equals(half)) {
                    Score score = score(schema, layout.getKey(), layout.getValue());
                    table.append(score.row(layout.getKey())).append('\n');
                    all = all.plus(score);
                }
            }
            assertThat(all.unmarked()).as("%s %s", half, mistakes).isZero();
            table.append(all.row("**all " + half.replace('_', ' ') + "**")).append('\n');
            assertThat(all.percent())
                    .as("%s %s", half, mistakes)
                    .isGreaterThanOrEqualTo(half.equals("tuned") ? 90 : 60);
        }
        assertThat(Files.readString(PAGE)).as("docs/profile.md has this table").contains(table);
    }

    private Score score(RawSchema schema, String name, Layout layout) {
        Sample sample = layout.sample();
        Targets targets = Targets.of(schema, null, sample);
        Score score = new Score(0, 0, 0, 0);
        if (!targets.main().table().name().equals(layout.table())) {
            mistakes.add("\n" + name + ": table " + targets.main().table().name());
        }
        for (String field : sample.fields()) {
            List<String> wanted = layout.wanted(field);
            boolean right = false;
            boolean wrong = false;
            boolean unmarked = false;
            for (TableMatch match : targets.all()) {
                for (Map.Entry<String, TableMatch.Match> found : match.fields().entrySet()) {
                    if (found.getValue().field().equals(field)
                            && !found.getValue().evidence().equals("the order")) {
                        boolean fits = wanted.contains(found.getKey());
                        right |= fits;
                        wrong |= !fits;
                        unmarked |= !fits && found.getValue().doubts().isEmpty();
                        if (!fits) {
                            mistakes.add("\n" + name + ": " + field + " -> " + found.getKey() + " "
                                    + found.getValue().doubts());
                        }
                    }
                }
            }
            boolean missed = !wanted.isEmpty() && !right && !wrong;
            if (missed) {
                mistakes.add("\n" + name + ": " + field + " missed, wanted " + wanted);
            }
            score = score.plus(new Score(right && !wrong ? 1 : 0, wrong ? 1 : 0, missed ? 1 : 0, unmarked ? 1 : 0));
        }
        return score;
    }
}
