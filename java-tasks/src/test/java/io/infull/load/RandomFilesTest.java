package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.infull.source.account.RowRejected;
import io.infull.source.csv.CsvForm;
import io.infull.source.csv.CsvRecordReader;
import io.infull.source.csv.CsvSplitter;
import io.infull.source.record.RecordText;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random files say must arrive, whatever characters they hold and however they are cut into buffers. */
@DatabaseTest
class RandomFilesTest {

    private static final String[] PIECES = {
        "a", "Z9", " ", ",", "\"", "\n", "\r\n", "\t", "\\", "\\.", "\\N", "é", "€", "😀"
    };

    @TempDir
    private Path folder;

    @Test
    void bringsEveryTextThroughCsvAndCopyUnchanged(TestWarehouse warehouse) {
        Random random = new Random(42);
        Map<String, String> expected = new TreeMap<>();
        StringBuilder file = new StringBuilder(LoadFixture.ORDERS_HEADER);
        for (int row = 0; row < 5_000; row++) {
            String order = "O" + row;
            String text = "S" + text(random);
            expected.put(order, text);
            file.append(order).append(',').append(quoted(text)).append(",1,1,").append(lineEnd(random));
        }
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", file.toString());
        assertThat(fixture.load().counts()).containsEntry("rows_loaded", 5_000L);
        Map<String, String> found = new TreeMap<>();
        warehouse
                .database()
                .transaction(session -> session.list(
                        "select order_id, sku_id from raw.sales_orders",
                        row -> found.put(row.text("order_id"), row.text("sku_id"))));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void splitsLikeAnotherReader() throws IOException {
        Random random = new Random(43);
        for (int round = 0; round < 2_000; round++) {
            String text = randomCsv(random);
            List<String> ours = ours(text, 1 + random.nextInt(9));
            assertThat(ours).as(text).isEqualTo(theirs(text));
        }
    }

    private static List<String> ours(String text, int bytesPerRead) throws IOException {
        List<String> records = new ArrayList<>();
        RecordText decoder = new RecordText(StandardCharsets.UTF_8, "UTF-8");
        try (CsvSplitter splitter = new CsvSplitter(trickle(text, bytesPerRead), "x.csv", CsvForm.standard(','))) {
            while (splitter.advance()) {
                if (!splitter.isBlank()) {
                    decoder.read(splitter.buffer, splitter.start, splitter.end);
                    records.add(splitter.line
                            + CsvRecordReader.split(decoder, CsvForm.standard(','))
                                    .toString());
                }
            }
        } catch (RowRejected e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private static List<String> theirs(String text) throws IOException {
        List<String> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                boolean emptied = record.getFieldCount() > 1
                        && record.getFields().stream().allMatch(field -> field.matches("[ \t]*"));
                if (!emptied) {
                    records.add(
                            record.getStartingLineNumber() + record.getFields().toString());
                }
            }
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

    private static String randomCsv(Random random) {
        StringBuilder csv = new StringBuilder();
        for (int line = random.nextInt(6); line >= 0; line--) {
            for (int field = random.nextInt(3); field >= 0; field--) {
                csv.append(quoted(text(random))).append(field == 0 ? lineEnd(random) : ",");
            }
        }
        return csv.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String lineEnd(Random random) {
        return random.nextBoolean() ? "\n" : "\r\n";
    }
}
