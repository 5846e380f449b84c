package io.infull.source.csv;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import io.infull.db.Database;
import io.infull.db.SqlFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Others that read the same files. */
public enum CsvPeer {
    /** PostgreSQL's COPY in format csv, into columns of type text. */
    COPY,
    /** opencsv as it is when nobody configures it. */
    OPENCSV,
    /** opencsv with its parser for RFC 4180. */
    OPENCSV_RFC4180;

    /** Its rows; nothing where it gives up. An empty value is null to us. */
    Optional<List<List<String>>> read(String text, int width, Database database) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return switch (this) {
            case COPY -> copy(bytes, width, database);
            case OPENCSV -> opencsv(bytes, new CSVParserBuilder().build());
            case OPENCSV_RFC4180 -> opencsv(bytes, new RFC4180ParserBuilder().build());
        };
    }

    private static Optional<List<List<String>>> opencsv(byte[] bytes, ICSVParser parser) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(parser)
                .build()) {
            return Optional.of(reader.readAll().stream()
                    .map(row -> Arrays.stream(row)
                            .map(value -> "".equals(value) ? null : value)
                            .collect(Collectors.toList()))
                    .collect(Collectors.toList()));
        } catch (IOException | CsvException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<List<String>>> copy(byte[] bytes, int width, Database database) {
        List<String> columns =
                IntStream.range(0, width).mapToObj(column -> "c" + column).toList();
        try {
            return Optional.of(database.transaction(session -> {
                session.execute(
                        "create temp table copied (" + String.join(" text, ", columns) + " text) on commit drop");
                try {
                    session.copyIn("copy copied from stdin (format csv)", new ByteArrayInputStream(bytes));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return session.list("select * from copied order by ctid", row -> columns.stream()
                        .map(column -> row.optionalText(column).orElse(null))
                        .collect(Collectors.toList()));
            }));
        } catch (SqlFailure e) {
            return Optional.empty();
        }
    }

    /** What COPY makes of one value in a column of a type; nothing where it refuses it. */
    public static Optional<String> copied(String csv, String type, Database database) {
        try {
            return Optional.of(database.transaction(session -> {
                session.execute("create temp table copied (value " + type + ") on commit drop");
                try {
                    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
                    session.copyIn("copy copied from stdin (format csv)", new ByteArrayInputStream(bytes));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return session.one("select cast(value as text) as value from copied", row -> row.text("value"));
            }));
        } catch (SqlFailure e) {
            return Optional.empty();
        }
    }
}
