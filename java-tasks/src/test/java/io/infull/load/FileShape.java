package io.infull.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of a source become records, found in the text of its contract without the reader of contracts.
 *
 * @param skipped lines above the header, or above the first record
 * @param header whether the first record of a delimited file names its fields
 * @param quotes whether quotes enclose fields
 * @param escapes whether a backslash escapes
 */
record FileShape(String source, String encoding, long skipped, boolean header, boolean quotes, boolean escapes) {

    static FileShape of(String contract) {
        return new FileShape(
                value(contract, "(?m)^source: *(\\S+)", ""),
                value(contract, "\\bencoding: *([\\w-]+)", "UTF-8"),
                Long.parseLong(value(contract, "\\bskip_lines: *(\\d+)", "0")),
                value(contract, "\\bheader: *(\\w+)", "true").equals("true"),
                !value(contract, "\\bquote: *(\\w+)", "").equals("none"),
                value(contract, "\\bescape: *(\\w+)", "").equals("backslash"));
    }

    private static String value(String contract, String pattern, String otherwise) {
        Matcher matcher = Pattern.compile(pattern).matcher(contract);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
