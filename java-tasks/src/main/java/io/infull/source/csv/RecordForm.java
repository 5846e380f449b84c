package io.infull.source.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.infull.source.account.RowRejected;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.Escape;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Quote;
import io.infull.source.contract.Source;
import io.infull.source.record.FileLayout;
import io.infull.source.record.RecordText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the records of a file were written. The ledger keeps it, so that a rejected record can be split into fields
 * later.
 *
 * @param delimiter null in JSON
 * @param fields names in the order of the file; none in JSON, where each record names its own
 * @param quote null where quotes are those of RFC 4180, and in JSON
 * @param escape null where nothing is escaped
 */
public record RecordForm(
        FileFormat format,
        String delimiter,
        List<String> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) Quote quote,
        @JsonInclude(JsonInclude.Include.NON_NULL) Escape escape) {

    public RecordForm {
        fields = List.copyOf(fields);
        quote = quote == Quote.none ? quote : null;
        escape = escape == Escape.backslash ? escape : null;
    }

    public static RecordForm of(Source source, FileLayout layout) {
        return of(source, layout.fields());
    }

    /** @param fields of the file */
    public static RecordForm of(Source source, List<String> fields) {
        Dialect dialect = source.contract().dialect();
        FileFormat format = source.contract().format();
        return format.isDelimited()
                ? new RecordForm(format, dialect.delimiter(), fields, dialect.quote(), dialect.escape())
                : new RecordForm(format, null, List.of(), null, null);
    }

    public static RecordForm parse(String json) {
        return JsonMapper.shared().readValue(json, RecordForm.class);
    }

    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    public boolean isDelimited() {
        return format.isDelimited();
    }

    /** The fields of a delimited record, or empty when it is not exactly one record with the right number of them. */
    public Optional<List<String>> split(String record) {
        byte[] bytes = record.replaceFirst("\\r?\\n\\z", "").getBytes(StandardCharsets.UTF_8);
        RecordText text = new RecordText(StandardCharsets.UTF_8, "UTF-8");
        CsvForm form = new CsvForm(
                delimiter.charAt(0), quote == null ? Quote.standard : quote, escape == null ? Escape.none : escape);
        try {
            text.read(bytes, 0, bytes.length);
            List<String> values = CsvRecordReader.split(text, form);
            int expected = fields.size();
            // Delimiters at the end with nothing behind them are no fields, as for load.
            boolean complete = values.size() >= expected
                    && values.subList(expected, values.size()).stream().allMatch(String::isEmpty);
            return complete ? Optional.of(values.subList(0, expected)) : Optional.empty();
        } catch (RowRejected notOneRecord) {
            return Optional.empty();
        }
    }

    /** A record of RFC 4180 with these values, whatever the quotes and escapes of the file: a replay is written so. */
    public String join(List<String> values) {
        return CsvForm.standard(delimiter.charAt(0)).join(values);
    }
}
