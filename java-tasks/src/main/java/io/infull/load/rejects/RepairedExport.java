package io.infull.load.rejects;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.infull.error.DataRefused;
import io.infull.source.landing.LandingFile;
import io.infull.source.record.RejectColumns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An export of rejected rows after its repair.
 *
 * @param header names of the original columns, as they are in the export now
 */
record RepairedExport(String name, List<String> header, List<ReplayRow> rows) {

    private static final String REMEDY = ". Export the rows again with infull rejects --export";

    /** Throws DataRefused when it is not a complete export, because then it is unknown which row repairs which. */
    static RepairedExport read(LandingFile file) throws IOException {
        try (Reader text = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .detectBomHeader(false)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(withoutMark(text))) {
            return new Reading(file.name()).read(records);
        } catch (CharacterCodingException e) {
            throw new DataRefused("File " + file.name() + " is not UTF-8. Save it as CSV in UTF-8", e);
        } catch (CsvParseException e) {
            Throwable telling = e.getCause() == null ? e : e.getCause();
            throw new DataRefused("File " + file.name() + " is not whole: " + telling.getMessage() + REMEDY, e);
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        Reader buffered = new BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private static final class Reading {

        private final String name;
        private List<String> names;
        private int[] originals;

        Reading(String name) {
            this.name = name;
        }

        RepairedExport read(Iterable<CsvRecord> records) {
            List<ReplayRow> rows = new ArrayList<>();
            for (CsvRecord record : records) {
                if (names == null) {
                    readHeader(record);
                } else {
                    rows.add(row(record));
                }
            }
            if (names == null) {
                throw new DataRefused("File " + name + " is empty" + REMEDY);
            }
            return new RepairedExport(
                    name, IntStream.of(originals).mapToObj(names::get).toList(), rows);
        }

        private void readHeader(CsvRecord record) {
            names = restored(record);
            if (!names.containsAll(RejectColumns.ALL) || new HashSet<>(names).size() < names.size()) {
                throw new DataRefused("File " + name + " is no export of rejected rows: expected the columns "
                        + RejectColumns.ALL + ", each once, but found " + names + REMEDY);
            }
            originals = IntStream.range(0, names.size())
                    .filter(index -> !RejectColumns.ALL.contains(names.get(index)))
                    .toArray();
        }

        private ReplayRow row(CsvRecord record) {
            List<String> cells = restored(record);
            return new ReplayRow(
                    record.getStartingLineNumber(),
                    cells.get(names.indexOf(RejectColumns.REJECT_ID)),
                    cells.get(names.indexOf(RejectColumns.SOURCE)),
                    IntStream.of(originals).mapToObj(cells::get).toList(),
                    cells.get(names.indexOf(RejectColumns.RECORD)));
        }

        private static List<String> restored(CsvRecord record) {
            return record.getFields().stream().map(RestorableCell::restored).toList();
        }
    }
}
