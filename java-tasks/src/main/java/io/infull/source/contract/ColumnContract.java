package io.infull.source.contract;

import io.infull.source.number.NumberForm;
import io.infull.source.time.RepeatedHour;
import io.infull.source.time.SkippedHour;
import io.infull.source.value.Repair;
import java.util.List;
import java.util.Map;

/**
 * The contract of a raw column.
 *
 * @param from one field, or several that are joined; in JSON a path like {@code event_meta.warehouse}
 * @param type text, integer, decimal(precision,scale), date, timestamp or boolean
 * @param numbers how numbers are spelled in this column; the form of the dialect where it is null
 * @param formats of a date or a timestamp, in the letters of java.time; ISO where none is given
 * @param twoDigitYearsFrom the first of the hundred years that years of two digits mean
 * @param zone whose clocks showed the times, like {@code Europe/Berlin}
 * @param fromTimestamp how a day is made of a day and a time; where null, the time must be midnight
 * @param repeatedHour which moment is meant when clocks showed a time twice; if null, such a time is refused
 * @param skippedHour the meaning of a time that clocks never showed; if null, such a time is refused
 * @param codes the meaning of each code; other values are refused
 * @param otherCodes how other values are read instead
 * @param required a missing value rejects the row
 * @param optionalColumn the file may lack the field; then the column is not written
 * @param missing values that mean "no value"
 */
public record ColumnContract(
        List<String> from,
        String join,
        String type,
        NumberForm numbers,
        List<String> formats,
        Integer twoDigitYearsFrom,
        String zone,
        FromTimestamp fromTimestamp,
        RepeatedHour repeatedHour,
        SkippedHour skippedHour,
        Map<String, String> codes,
        OtherCodes otherCodes,
        boolean required,
        boolean optionalColumn,
        List<String> missing,
        List<Repair> repairs,
        List<String> trueValues,
        List<String> falseValues) {

    public ColumnContract {
        from = Lists.orEmpty(from);
        formats = Lists.orEmpty(formats);
        codes = codes == null ? Map.of() : codes;
        missing = Lists.orEmpty(missing);
        repairs = Lists.orEmpty(repairs);
        trueValues = Lists.orDefault(trueValues, "true");
        falseValues = Lists.orDefault(falseValues, "false");
    }
}
