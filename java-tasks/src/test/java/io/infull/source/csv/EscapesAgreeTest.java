package io.infull.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvException;
import io.infull.source.account.RowRejected;
import io.infull.source.contract.Escape;
import io.infull.source.contract.Quote;
import io.infull.source.record.RecordText;
import io.infull.testing.TestServer;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What is written with backslashes arrives as it was, and PostgreSQL's COPY and opencsv read the same. */
class EscapesAgreeTest {

    private static final int WIDTH = 3;
    private static final String[] PIECES = {"a", "\"", "\\", ",", "\n", "n", "N", ".", "t", " ", "é"};

    private static final TestWarehouse WAREHOUSE = TestServer.get().createWarehouse();

    @AfterContainer
    static void close() {
        WAREHOUSE.close();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void inQuotes(@ForAll("tables") List<List<String>> rows) throws IOException, CsvException {
        String text = written(rows, "\"", "\"\\");
        assertThat(ours(text, new CsvForm(',', Quote.standard, Escape.backslash)))
                .as(text)
                .isEqualTo(rows)
                .isEqualTo(copied(text, "format csv, escape '\\'"))
                .isEqualTo(opencsv(text));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void withoutQuotes(@ForAll("tables") List<List<String>> rows) {
        String text = written(rows, "", "\\,\n");
        assertThat(ours(text, new CsvForm(',', Quote.none, Escape.backslash)))
                .as(text)
                .isEqualTo(rows)
                .isEqualTo(copied(text, "format text, delimiter ','"));
    }

    @Provide
    static Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> fields = Arbitraries.of(PIECES).list().ofMaxSize(5).map(pieces -> String.join("", pieces));
        return fields.list().ofSize(WIDTH).list().ofMinSize(1).ofMaxSize(5);
    }

    private static String written(List<List<String>> rows, String quote, String escaped) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(value -> quote + escaped(value, escaped) + quote)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String escaped(String value, String letters) {
        return value.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letters.contains(letter) ? "\\" + letter : letter)
                .collect(Collectors.joining());
    }

    private static List<List<String>> ours(String text, CsvForm form) {
        List<List<String>> rows = new ArrayList<>();
        RecordText record = new RecordText(StandardCharsets.UTF_8, "UTF-8");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (CsvSplitter records = new CsvSplitter(new ByteArrayInputStream(bytes), "file", form)) {
            while (records.advance()) {
                record.read(records.buffer, records.start, records.end);
                rows.add(CsvRecordReader.split(record, form));
            }
            return rows;
        } catch (IOException | RowRejected e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<List<String>> opencsv(String text) throws IOException, CsvException {
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new CSVParserBuilder().withEscapeChar('\\').build())
                .build()) {
            return reader.readAll().stream().map(List::of).toList();
        }
    }

    private static List<List<String>> copied(String text, String options) {
        return WAREHOUSE.database().transaction(session -> {
            session.execute("create temp table copied (a text, b text, c text) on commit drop");
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                session.copyIn("copy copied from stdin (" + options + ")", new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return session.list(
                    "select * from copied order by ctid", row -> List.of(row.text("a"), row.text("b"), row.text("c")));
        });
    }
}
