package io.infull.source.record;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.contract.SourceContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the records of a file were written. The ledger keeps it, so that a rejected record can be split into fields
 * later.
 *
 * @param delimiter null in JSON
 * @param fields names in the order of the file; none in JSON, where each record names its own
 */
public record RecordForm(FileFormat format, String delimiter, List<String> fields) {

    public RecordForm {
        fields = List.copyOf(fields);
    }

    public static RecordForm of(Source source, FileLayout layout) {
        SourceContract contract = source.contract();
        return contract.format() == FileFormat.csv
                ? new RecordForm(contract.format(), contract.dialect().delimiter(), layout.fields())
                : new RecordForm(contract.format(), null, List.of());
    }

    public static RecordForm parse(String json) {
        return JsonMapper.shared().readValue(json, RecordForm.class);
    }

    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    public boolean isDelimited() {
        return format == FileFormat.csv;
    }

    /** The fields of a delimited record, or empty when it is not exactly one record with the right number of them. */
    public Optional<List<String>> split(String record) {
        try {
            CsvRecord split = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(false)
                    .ofSingleCsvRecord(record);
            boolean complete = split.getFieldCount() == fields.size();
            return complete ? Optional.of(split.getFields()) : Optional.empty();
        } catch (CsvParseException notOneRecord) {
            return Optional.empty();
        }
    }

    /** A record that {@link #split} takes apart into these values. */
    public String join(List<String> values) {
        String joined = values.stream().map(this::quoted).collect(Collectors.joining(delimiter));
        // An empty line would be a blank one.
        return joined.isEmpty() ? "\"\"" : joined;
    }

    private String quoted(String value) {
        boolean plain = !value.contains(delimiter)
                && value.indexOf('"') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
