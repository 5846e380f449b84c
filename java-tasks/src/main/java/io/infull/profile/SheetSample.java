package io.infull.profile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.infull.error.DataRefused;
import io.infull.profile.value.Yaml;
import io.infull.source.account.FileRefused;
import io.infull.source.contract.Dialect;
import io.infull.source.sheet.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/** Reads the largest visible sheet of a workbook. Its header is the first row with the most cells. */
final class SheetSample {

    private static final int ROWS_LOOKED_AT = 50;

    private final Path file;
    private final String name;

    private record Look(String sheet, long filled, List<List<String>> rows) {}

    SheetSample(Path file) {
        this.file = file;
        this.name = file.getFileName().toString();
    }

    static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
        } catch (IOException noArchive) {
            return false;
        }
    }

    /** Throws DataRefused when the workbook cannot be read, or has no cells. */
    Sample read() throws IOException {
        try {
            List<String> sheets = Workbook.visibleSheets(Files.newInputStream(file), name);
            Look best = new Look("", 0, List.of());
            for (String sheet : sheets) {
                Look look = look(sheet);
                best = look.filled() > best.filled() ? look : best;
            }
            if (best.filled() == 0) {
                throw new DataRefused("File " + name + " has no cells in its visible sheets " + sheets
                        + ": expected a table in one of them");
            }
            return sample(best, sheets);
        } catch (FileRefused refused) {
            throw new DataRefused(refused.getMessage(), refused);
        }
    }

    private Look look(String sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        long filled = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(sheet, 0, null).text())) {
            for (CsvRecord record : reader) {
                filled += filled(record.getFields());
                if (rows.size() < ROWS_LOOKED_AT) {
                    rows.add(record.getFields());
                }
            }
        }
        return new Look(sheet, filled, rows);
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    private Sample sample(Look look, List<String> sheets) throws IOException {
        long most = look.rows().stream().mapToLong(SheetSample::filled).max().orElse(0);
        int above = IntStream.range(0, look.rows().size())
                .filter(row -> filled(look.rows().get(row)) == most)
                .findFirst()
                .orElse(0);
        List<String> header = look.rows().get(above);
        List<Integer> columns = IntStream.range(0, header.size())
                .filter(column -> !header.get(column).isBlank())
                .boxed()
                .toList();
        int first = columns.get(0);
        int last = columns.get(columns.size() - 1);
        String range = first == 0 ? null : letters(first) + (above + 1) + ":" + letters(last);
        List<String> notes = new ArrayList<>();
        notes.add("sheet: " + look.sheet() + ", the one with the most cells of the visible sheets " + sheets
                + ". Where the only visible sheet is meant, whatever its name, leave it out");
        notes.add("header: row " + (above + 1) + ", the first one with the most cells");
        List<String> dialect = new ArrayList<>(List.of("sheet: " + Yaml.text(look.sheet())));
        if (range != null) {
            dialect.add("range: " + Yaml.text(range));
        } else if (above > 0) {
            dialect.add("skip_lines: " + above);
        }
        SampleText text = text(look.sheet(), range == null ? above : 0, range);
        Sample sample = new CsvSample(name, new SampleText(text.text(), text.complete(), notes, dialect)).ofCommas();
        return sample.withFormat("xlsx");
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private SampleText text(String sheet, long above, String range) throws IOException {
        Dialect dialect = Dialect.ofSheet(sheet, above, range);
        try (InputStream stream = Workbook.text(Files.newInputStream(file), dialect, name)) {
            byte[] bytes = stream.readNBytes(SampleBytes.MOST);
            boolean complete = stream.read() < 0;
            String text = new String(bytes, StandardCharsets.UTF_8);
            String whole = complete ? text : text.substring(0, text.lastIndexOf('\n') + 1);
            return new SampleText(whole, complete, List.of(), List.of());
        }
    }
}
