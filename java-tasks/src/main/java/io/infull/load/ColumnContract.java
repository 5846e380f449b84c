package io.infull.load;

import java.util.List;

/**
 * Where a raw column comes from.
 *
 * @param from one field, or several that are joined; in JSON a path like {@code event_meta.warehouse}
 * @param type text, integer, decimal(precision,scale), date or boolean
 * @param numbers how numbers are spelled in this column; the form of the dialect where it is null
 * @param formats of a date, in the letters of java.time; ISO where none is given
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
        boolean required,
        boolean optionalColumn,
        List<String> missing,
        List<Repair> repairs,
        List<String> trueValues,
        List<String> falseValues) {

    ColumnContract {
        from = Lists.orEmpty(from);
        formats = Lists.orEmpty(formats);
        missing = Lists.orEmpty(missing);
        repairs = Lists.orEmpty(repairs);
        trueValues = Lists.orDefault(trueValues, "true");
        falseValues = Lists.orDefault(falseValues, "false");
    }
}
