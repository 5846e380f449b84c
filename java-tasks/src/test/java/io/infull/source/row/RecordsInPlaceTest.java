package io.infull.source.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.infull.source.account.Tally;
import io.infull.source.contract.Column;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvRecordReader;
import io.infull.source.csv.CsvSplitter;
import io.infull.source.json.JsonRecordReader;
import io.infull.source.json.KeptMembers;
import io.infull.source.json.UndeclaredMembers;
import io.infull.source.record.FileLayout;
import io.infull.source.record.LineSplitter;
import io.infull.source.record.RecordSplitter;
import io.infull.source.record.RecordText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records in which nothing is unusual are taken where they are. */
class RecordsInPlaceTest {

    @Test
    void takesCsvRecordsInWhichNothingIsUnusual() throws IOException {
        Source source = source(
                FileFormat.csv,
                Dialect.standard(),
                List.of(RandomSources.column("a", 0, RandomSources.REPAIRS.subList(0, 3), Set.of("N/A"), true)));
        FileLayout layout = FileLayout.ofHeader(source, List.of("a", "b"), "file");
        try (RecordSplitter records = new CsvSplitter(
                bytes("x,1\n\"x y\",\"2\"\n5kgs,\n\"a \"\"b\"\"\",3\n\"a\r\nb\",4\r\n"),
                "file",
                CsvForm.standard(','))) {
            CsvRecordReader fields =
                    new CsvRecordReader(layout.fields(), layout.extra(), CsvForm.standard(','), repair -> {});
            assertAllTaken(records, new SingleRows(source, layout, fields, new Tally()), source);
        }
    }

    @Test
    void takesLettersBeyondAsciiInEncodingsOfOneByte() throws IOException {
        Source source = source(
                FileFormat.csv,
                new Dialect("\t", "windows-1252", null),
                List.of(RandomSources.column("a", 0, List.of(), Set.of(), true)));
        FileLayout layout = FileLayout.ofHeader(source, List.of("a", "b"), "file");
        byte[] text = "Größe\t\n\"5 € \"\"\"\tä\n".getBytes(source.charset());
        try (RecordSplitter records = new CsvSplitter(new ByteArrayInputStream(text), "file", CsvForm.standard('\t'))) {
            assertAllTaken(
                    records,
                    new SingleRows(
                            source,
                            layout,
                            new CsvRecordReader(layout.fields(), layout.extra(), CsvForm.standard('\t'), repair -> {}),
                            new Tally()),
                    source);
        }
    }

    @Test
    void takesRecordsWhoseValuesAreRepairedOrCodes() throws IOException {
        List<Column> columns = List.of(
                RandomSources.column("a", 11, List.of(), Set.of("N/A"), true),
                RandomSources.column("b", 1, RandomSources.REPAIRS, Set.of("N/A"), false));
        Source source = RandomSources.source(
                FileFormat.csv,
                Dialect.standard(),
                List.of(RandomSources.REPAIRS.get(0)),
                List.of(),
                List.of(RandomSources.target(columns)));
        FileLayout layout = FileLayout.ofHeader(source, List.of("a", "b"), "file");
        Tally tally = new Tally();
        try (RecordSplitter records = new CsvSplitter(
                bytes("Y,N/A\nN, 5KG\nab ,k5\nY,5\u00FC\nY,-5\nY, \n"), "file", CsvForm.standard(','))) {
            assertAllTaken(
                    records,
                    new SingleRows(
                            source,
                            layout,
                            new CsvRecordReader(layout.fields(), layout.extra(), CsvForm.standard(','), repair -> {}),
                            tally),
                    source);
        }
        assertThat(tally.repairs())
                .isEqualTo(Map.of(
                        "absolute",
                        1L,
                        "capitalize_words",
                        3L,
                        "code",
                        5L,
                        "lower_case",
                        1L,
                        "missing",
                        1L,
                        "pad",
                        1L,
                        "strip_prefix",
                        1L,
                        "strip_suffix",
                        2L,
                        "trim",
                        3L,
                        "upper_case",
                        1L));
    }

    @Test
    void takesCsvRecordsWithExtraColumns() throws IOException {
        Target target = RandomSources.target(List.of(RandomSources.column("a", 0, List.of(), Set.of(), true)));
        Source source = RandomSources.source(
                FileFormat.csv,
                Dialect.standard(),
                RandomSources.REPAIRS.subList(0, 1),
                List.of(),
                RandomSources.keeping(List.of(target)));
        FileLayout layout = FileLayout.ofHeader(source, List.of("a", "b c", "d"), "file");
        try (RecordSplitter records =
                new CsvSplitter(bytes("x,\\ kg\t, ü\ny,(\"k,\n"), "file", CsvForm.standard(','))) {
            CsvRecordReader fields =
                    new CsvRecordReader(layout.fields(), layout.extra(), CsvForm.standard(','), repair -> {});
            assertAllTaken(records, new SingleRows(source, layout, fields, new Tally()), source);
        }
    }

    @Test
    void takesJsonObjectsInWhichNothingIsUnusual() throws IOException {
        Source source = source(
                FileFormat.json_lines,
                Dialect.standard(),
                List.of(RandomSources.column("m.x", 4, List.of(), Set.of(), true)));
        FileLayout layout = FileLayout.ofPaths(source);
        String objects = "{\"m\":{\"x\":1.50},\"ignored\":true}\n{ \"ignored\" : \"ü\", \"m\" : { \"x\" : -3 } }\r\n";
        try (RecordSplitter records = new LineSplitter(bytes(objects), "file")) {
            assertReadInPlace(
                    records, new JsonRecordReader(layout.fields(), List.of("ignored"), UndeclaredMembers.refused()));
        }
    }

    @Test
    void takesJsonObjectsWithPlainUndeclaredMembers() throws IOException {
        Target target = RandomSources.target(List.of(RandomSources.column("m.x", 4, List.of(), Set.of(), true)));
        Source source = RandomSources.source(
                FileFormat.json_lines,
                Dialect.standard(),
                List.of(),
                List.of(),
                RandomSources.keeping(List.of(target)));
        FileLayout layout = FileLayout.ofPaths(source);
        String objects =
                "{\"a\":\"ü /\",\"m\":{\"x\":1.50},\"b\" : -1.0}\n{\"b\":null,\"m\":{\"x\":-3},\"\":true}\n{\"m\":{\"x\":1}}\n";
        List<String> names = new ArrayList<>();
        try (RecordSplitter records = new LineSplitter(bytes(objects), "file")) {
            assertReadInPlace(records, new JsonRecordReader(layout.fields(), List.of(), new KeptMembers(names::add)));
        }
        assertThat(names).containsExactly("a", "b", "");
    }

    private static void assertAllTaken(RecordSplitter records, SingleRows rows, Source source) throws IOException {
        BinaryRow row = new BinaryRow(
                OutputStream.nullOutputStream(),
                RowLead.line(),
                source.targets().get(0).columns().size());
        RecordText text = new RecordText(source.charset(), "any");
        while (records.advance()) {
            assertThatCode(() -> rows.write(records, text, row))
                    .as("line %d", records.line)
                    .doesNotThrowAnyException();
        }
    }

    private static void assertReadInPlace(RecordSplitter records, JsonRecordReader reader) throws IOException {
        RecordText text = new RecordText(StandardCharsets.UTF_8, "UTF-8");
        while (records.advance()) {
            assertThatCode(() -> {
                        text.read(records.buffer, records.start, records.end);
                        reader.read(text);
                    })
                    .as("line %d", records.line)
                    .doesNotThrowAnyException();
            assertThat(reader.bytes).as("line %d", records.line).isSameAs(records.buffer);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Source source(FileFormat format, Dialect dialect, List<Column> columns) {
        List<String> ignored = format == FileFormat.csv ? List.of("a", "b") : List.of("ignored");
        return RandomSources.source(format, dialect, List.of(), ignored, List.of(RandomSources.target(columns)));
    }
}
