package io.infull.project.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.infull.db.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reference data: a CSV file, written as a select over its values, so that it is a normal model. */
public final class ReferenceTable {

    private ReferenceTable() {}

    /** Throws IllegalArgumentException when header, types and rows do not fit together. An empty field is null. */
    public static String select(Path csv, Map<String, String> typesByColumn) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv)) {
            for (CsvRecord record : reader) {
                records.add(record.getFields());
                lines.add(record.getStartingLineNumber());
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        List<String> header = records.isEmpty() ? List.of() : records.get(0);
        if (!header.equals(List.copyOf(typesByColumn.keySet()))) {
            throw new IllegalArgumentException("Header mismatch in " + csv.getFileName() + ": expected "
                    + typesByColumn.keySet() + " but found " + header);
        }
        List<String> untyped = header.stream()
                .filter(name -> typesByColumn.get(name).isEmpty())
                .toList();
        if (!untyped.isEmpty()) {
            throw new IllegalArgumentException(
                    "columns " + untyped + " of " + csv.getFileName() + " have no data_type. Add it in the yml");
        }
        String columns = header.stream()
                .map(name ->
                        "cast(" + Names.quoted(name) + " as " + typesByColumn.get(name) + ") as " + Names.quoted(name))
                .collect(Collectors.joining(", "));
        if (records.size() == 1) {
            String nulls = header.stream()
                    .map(name -> "cast(null as " + typesByColumn.get(name) + ") as " + Names.quoted(name))
                    .collect(Collectors.joining(", "));
            return "select " + nulls + " where false";
        }
        List<String> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                throw new IllegalArgumentException(csv.getFileName() + " line " + lines.get(rows.size() + 1) + " has "
                        + record.size() + " fields, expected " + header.size());
            }
            rows.add("(" + record.stream().map(ReferenceTable::literal).collect(Collectors.joining(", ")) + ")");
        }
        return "select " + columns + "\nfrom (values\n" + String.join(",\n", rows) + "\n) as csv ("
                + Names.quotedList(header) + ")";
    }

    private static String literal(String field) {
        return field.isEmpty() ? "null" : Names.literal(field);
    }
}
