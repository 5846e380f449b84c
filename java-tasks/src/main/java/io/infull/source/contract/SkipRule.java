package io.infull.source.contract;

import java.util.List;

/**
 * Names lines of a file that are no records, such as page headings, rules of dashes, repeated headers and totals. Exactly
 * one of {@code line}, {@code field} and {@code repeatedHeader} is given.
 *
 * @param line regular expression that is found in the text of the record
 * @param field whose value tells; blanks around it do not count
 * @param values of the field; an empty one is a field without a value
 * @param pattern regular expression that is found in the value of the field, instead of {@code values}
 * @param repeatedHeader whether the header, where it comes again, is no record
 */
public record SkipRule(String line, String field, List<String> values, String pattern, boolean repeatedHeader) {

    public SkipRule {
        values = Lists.orEmpty(values);
    }

    /** As the ledger counts the lines that the rule names. */
    public String name() {
        if (repeatedHeader) {
            return "repeated header";
        }
        if (field == null) {
            return "line " + line;
        }
        return field + (pattern == null ? " in " + values : " like " + pattern);
    }
}
