package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that says nothing of a file would prove nothing of it. */
class CorpusFolderTest {

    @TempDir
    private Path root;

    @BeforeEach
    void writeASoundCase() throws IOException {
        write("keys/contract.yml", "source: corpus");
        write("keys/identical.csv", "a\n");
        write("keys/identical.verdict", "# Nothing is in it.\naccept\n");
    }

    @Test
    void readsCasesWithTheirContract() throws IOException {
        write("keys/other.csv", "a\n");
        write("keys/other.yml", "source: other");
        write("keys/other.verdict", "# Neither.\nreject-file Header mismatch\n");
        write("keys/other/2.csv", "a\n");
        write("keys/other/1.csv", "a\n");
        List<CorpusCase> cases = new CorpusFolder(root).read();
        assertThat(cases).extracting(CorpusCase::toString).containsExactly("keys/identical", "keys/other");
        assertThat(cases).extracting(CorpusCase::contract).containsExactly("source: corpus", "source: other");
        assertThat(cases)
                .extracting(CorpusCase::earlier)
                .containsExactly(
                        List.of(), List.of(root.resolve("keys/other/1.csv"), root.resolve("keys/other/2.csv")));
    }

    @Test
    void namesWhatIsIncomplete() throws IOException {
        write("keys/new.csv", "a\n");
        write("keys/gone.verdict", "# It was here.\naccept\n");
        write("keys/identical.json", "{}");
        write("keys/nothing/1.csv", "a\n");
        write("values/contract.yml", "source: corpus");
        assertThatThrownBy(() -> new CorpusFolder(root).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The corpus is incomplete: [keys/identical has two files, keys/nothing/ has no case, keys/new has no verdict, "
                                + "keys/gone.verdict has no file, values has no case]");
    }

    @Test
    void takesNoVerdictThatDecidesNothing() {
        assertThat(problem("accept")).isEqualTo("Its first line must say why: # …");
        assertThat(problem("# Why\nrow {\"_line\": 1}"))
                .isEqualTo("It decides nothing: expected accept, reject-row, reject-file or set-aside");
        assertThat(problem("# Why\naccept\nreject-row not_a_date 1 {}")).isEqualTo("It accepts and rejects");
        assertThat(problem("# Why\nrejects-row 1")).isEqualTo("Unknown statement: rejects-row 1");
    }

    @Test
    void doesNotDependOnHowAVerdictIsWritten() {
        assertThat(Verdict.parse("# Why\nrow {\"b\": 1.50, \"a\": \"\\u0041\"}\naccept")
                        .text())
                .isEqualTo("accept\nrow {\"a\":\"A\",\"b\":1.50}");
    }

    private static String problem(String verdict) {
        try {
            return Verdict.parse(verdict).text();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private void write(String place, String text) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
