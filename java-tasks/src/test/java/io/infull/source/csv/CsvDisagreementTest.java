package io.infull.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.CorpusFolder;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where PostgreSQL's COPY and opencsv read a file in another way than we do, we know why. */
@DatabaseTest
class CsvDisagreementTest {

    private static final int MOST_BYTES = 10_000;

    @Test
    void isExplainedInTheCorpus(TestWarehouse warehouse) throws IOException {
        Set<CsvDisagreement> met = EnumSet.noneOf(CsvDisagreement.class);
        try (Stream<Path> files = Files.walk(CorpusFolder.ofTests().root())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) <= MOST_BYTES) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    met.addAll(CsvExplanation.of(text, warehouse.database()));
                }
            }
        }
        Set<CsvDisagreement> known = EnumSet.allOf(CsvDisagreement.class);
        if (Integer.parseInt(warehouse.value("show server_version_num")) >= 180_000) {
            known.remove(CsvDisagreement.END_MARKER);
        }
        assertThat(met)
                .as("A reason that no file of the corpus needs explains nothing")
                .isEqualTo(known);
    }
}
