package io.infull.source.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.oracle.StringNumber;
import io.infull.source.oracle.StringValues;
import io.infull.source.record.LineSplitter;
import io.infull.source.record.RecordSplitter;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** PostgreSQL reads our binary rows as it reads the same values written as text. */
@DatabaseTest
class BinaryRowTest {

    private static final List<String> TYPES =
            List.of("text", "integer", "bigint", "boolean", "date", "numeric", "jsonb");
    private static final int ROWS = 3_000;

    @Test
    void isReadAsTheSameValuesAsText(TestWarehouse warehouse) throws IOException {
        String columns = "c0 text, c1 integer, c2 bigint, c3 boolean, c4 date, c5 numeric, c6 jsonb";
        warehouse.execute("create table as_binary (_line bigint, " + columns + ")");
        warehouse.execute("create table as_text (like as_binary)");
        Random random = new Random(20260228);
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        BinaryRow binaryRow = new BinaryRow(binary, RowLead.line(), TYPES.size());
        RecordSplitter record = new LineSplitter(InputStream.nullInputStream(), "none");
        for (record.line = 1; record.line <= ROWS; record.line++) {
            String[] values = randomValues(random);
            binaryRow.begin(record);
            for (int column = 0; column < TYPES.size(); column++) {
                StringValues.write(TYPES.get(column), values[column], binaryRow.buffer);
            }
            binaryRow.complete();
            binaryRow.send();
            text.writeBytes(textRow(record.line, values).getBytes(StandardCharsets.UTF_8));
        }
        binaryRow.close();

        copy(warehouse, "copy as_binary from stdin (format binary)", binary);
        copy(warehouse, "copy as_text from stdin", text);

        assertThat(warehouse.value("select count(*) from as_binary")).isEqualTo(Integer.toString(ROWS));
        assertThat(warehouse.value("select count(*) from (select cast(row_ as text) from as_binary as row_ except "
                        + "select cast(row_ as text) from as_text as row_) as different"))
                .isEqualTo("0");
    }

    // The other format of COPY: tabs between fields, backslash escapes, \\N for null.
    private static String textRow(long line, String[] values) {
        StringBuilder row = new StringBuilder().append(line);
        for (String value : values) {
            row.append('\t');
            row.append(value == null ? "\\N" : escaped(value));
        }
        return row.append('\n').toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static void copy(TestWarehouse warehouse, String statement, ByteArrayOutputStream rows) {
        warehouse.database().transaction(session -> {
            try {
                return session.copyIn(statement, new ByteArrayInputStream(rows.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String[] randomValues(Random random) {
        String[] values = {
            randomText(random),
            Integer.toString(random.nextInt()),
            Long.toString(random.nextLong() / 10),
            Boolean.toString(random.nextBoolean()),
            LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_652_058)).toString(),
            StringNumber.canonical(randomNumber(random).toPlainString(), 60, 60),
            "{\"n\": " + randomNumber(random) + ", \"t\": [\"é😀\", null]}"
        };
        values[random.nextInt(values.length)] = null;
        return values;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(40) : 1 + random.nextInt(0x2FF));
        }
        return text.toString();
    }

    private static BigDecimal randomNumber(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(120), random);
        BigDecimal number = new BigDecimal(digits, random.nextInt(24));
        return random.nextBoolean() ? number : number.negate();
    }
}
