package io.infull.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.account.FileRefused;
import io.infull.source.account.RowRejected;
import io.infull.source.record.Fields;
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
    private static final int WHOLE = 64;
    private static final String MARK = "\uFEFF";
    /** In front of a record lie the ones before it, and of the places behind it some are those of the next one. */
    private static final String BEFORE = "b\"";

    private static final String BEHIND = "\"\",";

    @Test
    void hasTheSameFieldsInBytesAsInText() {
        for (int width = 1; width <= 3; width++) {
            List<String> names = List.of("x", "y", "z").subList(0, width);
            PlainCsv plain = new PlainCsv(names, List.of(), ',');
            forEachText("", text -> assertThat(inBytes(plain, text))
                    .as(() -> shown(text))
                    .isEqualTo(inText(text, names)));
        }
    }

    @Test
    void hasTheSameRecordsHoweverItsBytesArrive() {
        for (String start : List.of("", MARK)) {
            forEachText(start, text -> assertThat(records(text, WHOLE))
                    .as(() -> shown(text))
                    .isEqualTo(records(text, 1))
                    .isEqualTo(records(text, 3))
                    .noneMatch(record -> record.contains(MARK)));
        }
    }

    // Null where they are not taken.
    private static List<String> inBytes(PlainCsv plain, String text) {
        byte[] record = (BEFORE + text + BEHIND).getBytes(StandardCharsets.UTF_8);
        byte[] given = record.clone();
        boolean found = plain.find(record, BEFORE.length(), BEFORE.length() + text.length());
        assertThat(record).as("the record itself").isEqualTo(given);
        return found ? values(plain) : null;
    }

    private static List<String> values(PlainCsv plain) {
        List<String> values = new ArrayList<>();
        for (int field = 0; field < plain.count(); field++) {
            int length = plain.to[field] - plain.from[field];
            values.add(new String(plain.bytes, plain.from[field], length, StandardCharsets.UTF_8));
        }
        return values;
    }

    // Null where they are rejected.
    private static List<String> inText(String text, List<String> names) {
        Fields fields = new Fields(names);
        try {
            new CsvFields(',').read(text, fields);
            return Arrays.stream(fields.values)
                    .map(value -> value == null ? "" : value)
                    .toList();
        } catch (RowRejected rejected) {
            return null;
        }
    }

    private static List<String> records(String text, int bytesPerRead) {
        List<String> records = new ArrayList<>();
        try (CsvSplitter splitter = new CsvSplitter(trickle(text, bytesPerRead), "x.csv", ',')) {
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

    private static void forEachText(String start, Consumer<String> test) {
        test.accept(start);
        if (start.length() < LONGEST) {
            LETTERS.chars().forEach(letter -> forEachText(start + (char) letter, test));
        }
    }
}
