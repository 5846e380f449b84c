package io.infull.load;

import java.util.List;
import java.util.Map;

/**
 * Where a raw column comes from.
 *
 * @param from one field, or several that are joined; in JSON a path like {@code event_meta.warehouse}
 * @param type text, integer, decimal(precision,scale), date, timestamp or boolean
 * @param numbers how numbers are spelled in this column; the form of the dialect where it is null
 * @param formats of a date or a timestamp, in the letters of java.time; ISO where none is given
 * @param twoDigitYearsFrom the first of the hundred years that years of two digits mean
 * @param zone whose clocks showed the times, like {@code Europe/Berlin}
 * @param fromTimestamp how a day is made of a day and a time; where null, the time must be midnight
 * @param repeatedHour which of two moments a time means that clocks showed twice; where null, it is refused
 * @param skippedHour what a time means that clocks never showed; where null, it is refused
 * @param codes what values stand for; a value that is not among them is refused
 * @param otherCodes what becomes of such a value instead
 * @param required a missing value rejects the row
 * @param optionalColumn the file may lack the field altogether; the column is then left alone
 * @param missing values that mean "no value"
 */
record ColumnContract(
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

    ColumnContract {
        from = Lists.orEmpty(from);
        formats = Lists.orEmpty(formats);
        codes = codes == null ? Map.of() : codes;
        missing = Lists.orEmpty(missing);
        repairs = Lists.orEmpty(repairs);
        trueValues = Lists.orDefault(trueValues, "true");
        falseValues = Lists.orDefault(falseValues, "false");
    }
}
