package io.infull.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.account.FileRefused;
import io.infull.source.account.RowRejected;
import io.infull.source.contract.Escape;
import io.infull.source.contract.Quote;
import io.infull.source.oracle.Fields;
import io.infull.source.oracle.StringCsv;
import io.infull.source.record.RecordText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every short text of the characters that mean something in CSV. */
class ShortCsvTest {

    private static final String LETTERS = "a,\"\r\n";
    private static final int LONGEST = 7;
    private static final String ESCAPED_LETTERS = "a,\"\\\n";
    private static final int LONGEST_ESCAPED = 6;
    private static final CsvForm PLAIN = CsvForm.standard(',');
    private static final List<CsvForm> OTHERS = List.of(
            new CsvForm(',', Quote.none, Escape.none),
            new CsvForm(',', Quote.standard, Escape.backslash),
            new CsvForm(',', Quote.none, Escape.backslash));
    private static final int WHOLE = 64;
    private static final String MARK = "\uFEFF";
    /** In front of a record lie the ones before it, and of the places behind it some are those of the next one. */
    private static final String BEFORE = "b\"";

    private static final String BEHIND = "\"\",";

    @Test
    void hasTheSameFieldsInBytesAsInText() {
        assertSameFields(PLAIN, LETTERS, LONGEST);
        OTHERS.forEach(form -> assertSameFields(form, ESCAPED_LETTERS, LONGEST_ESCAPED));
    }

    @Test
    void hasTheSameRecordsHoweverItsBytesArrive() {
        for (String start : List.of("", MARK)) {
            assertSameRecords(PLAIN, LETTERS, LONGEST, start);
            OTHERS.forEach(form -> assertSameRecords(form, ESCAPED_LETTERS, LONGEST_ESCAPED, start));
        }
    }

    private static void assertSameFields(CsvForm form, String letters, int longest) {
        for (int width = 1; width <= 3; width++) {
            List<String> names = List.of("x", "y", "z").subList(0, width);
            CsvRecordReader reader = new CsvRecordReader(names, List.of(), form, repair -> {});
            forEachText("", letters, longest, text -> assertThat(inBytes(reader, text))
                    .as(() -> shown(text) + " in " + form)
                    .isEqualTo(inText(form, text, names)));
        }
    }

    private static void assertSameRecords(CsvForm form, String letters, int longest, String start) {
        forEachText(start, letters, longest, text -> assertThat(records(form, text, WHOLE))
                .as(() -> shown(text) + " in " + form)
                .isEqualTo(records(form, text, 1))
                .isEqualTo(records(form, text, 3))
                .noneMatch(record -> record.contains(MARK)));
    }

    private static List<String> inBytes(CsvRecordReader reader, String text) {
        byte[] record = (BEFORE + text + BEHIND).getBytes(StandardCharsets.UTF_8);
        byte[] given = record.clone();
        RecordText read = new RecordText(StandardCharsets.UTF_8, "UTF-8");
        try {
            read.read(record, BEFORE.length(), BEFORE.length() + text.length());
            reader.read(read);
            return values(reader);
        } catch (RowRejected rejected) {
            return said(rejected);
        } finally {
            assertThat(record).as("the record itself").isEqualTo(given);
        }
    }

    private static List<String> said(RowRejected rejected) {
        return List.of("rejected", rejected.reason(), rejected.getMessage());
    }

    private static List<String> values(CsvRecordReader reader) {
        List<String> values = new ArrayList<>();
        for (int field = 0; field < reader.count(); field++) {
            int length = reader.to[field] - reader.from[field];
            values.add(new String(reader.bytes, reader.from[field], length, StandardCharsets.UTF_8));
        }
        return values;
    }

    private static List<String> inText(CsvForm form, String text, List<String> names) {
        Fields fields = new Fields(names);
        try {
            new StringCsv(form, repair -> {}).read(text, fields);
            return Arrays.stream(fields.values)
                    .map(value -> value == null ? "" : value)
                    .toList();
        } catch (RowRejected rejected) {
            return said(rejected);
        }
    }

    private static List<String> records(CsvForm form, String text, int bytesPerRead) {
        List<String> records = new ArrayList<>();
        try (CsvSplitter splitter = new CsvSplitter(trickle(text, bytesPerRead), "x.csv", form)) {
            while (splitter.advance()) {
                String record = new String(splitter.buffer, splitter.start, splitter.length(), StandardCharsets.UTF_8);
                records.add(splitter.line + "@" + splitter.offset() + ":" + record);
            }
        } catch (FileRefused refused) {
            records.add(refused.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private static InputStream trickle(String text, int bytesPerRead) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, bytesPerRead));
            }
        };
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static void forEachText(String start, String letters, int longest, Consumer<String> test) {
        test.accept(start);
        if (start.length() < longest) {
            letters.chars().forEach(letter -> forEachText(start + (char) letter, letters, longest, test));
        }
    }
}
