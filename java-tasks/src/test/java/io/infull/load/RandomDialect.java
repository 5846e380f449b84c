package io.infull.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.json.JsonMapper;

/**
 * A way to write rows, and the contract that declares it.
 *
 * @param cut where the text is cut into two members of a gzip file, in thousandths
 */
record RandomDialect(
        char delimiter,
        Encoding encoding,
        String lineEnd,
        Style style,
        Quoting quoting,
        Packing packing,
        Frame frame,
        int cut) {

    enum Style {
        RFC4180(", quote: trusted"),
        NO_QUOTES(", quote: none"),
        ESCAPED(", quote: trusted, escape: backslash"),
        ESCAPED_ONLY(", quote: none, escape: backslash");

        final String declared;

        Style(String declared) {
            this.declared = declared;
        }
    }

    enum Quoting {
        NEEDED,
        ALWAYS,
        SOMETIMES
    }

    enum Packing {
        NONE("orders.csv"),
        GZIP("orders.csv.gz"),
        TWO_MEMBERS("orders.csv.gz"),
        ZIP("orders.zip");

        final String fileName;

        Packing(String fileName) {
            this.fileName = fileName;
        }
    }

    /** @param mark whether the text begins with a byte order mark */
    record Encoding(String declared, String written, boolean mark) {

        boolean isUnicode() {
            return written.startsWith("UTF");
        }
    }

    /** @param banner lines above the header */
    record Frame(boolean header, int banner, boolean lastLineEnd) {}

    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("UTF-8", "UTF-8", false),
            new Encoding("UTF-8", "UTF-8", true),
            new Encoding("UTF-16", "UTF-16LE", true),
            new Encoding("UTF-16", "UTF-16BE", true),
            new Encoding("UTF-16LE", "UTF-16LE", false),
            new Encoding("UTF-16LE", "UTF-16LE", true),
            new Encoding("UTF-16BE", "UTF-16BE", false),
            new Encoding("UTF-16BE", "UTF-16BE", true),
            new Encoding("windows-1252", "windows-1252", false),
            new Encoding("ISO-8859-1", "ISO-8859-1", false));

    static Arbitrary<RandomDialect> any() {
        Arbitrary<Frame> frame = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(0, 2), Arbitraries.of(true, false))
                .as(Frame::new);
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|', ' ', '\u001F'),
                        Arbitraries.of(ENCODINGS),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(Style.class),
                        Arbitraries.of(Quoting.class),
                        Arbitraries.of(Packing.class),
                        frame,
                        Arbitraries.integers().between(0, 1000))
                .as(RandomDialect::new);
    }

    String contract(List<String> fields) {
        String names = frame.header ? "" : ", header: false, fields: " + fields;
        return "dialect: {delimiter: " + JsonMapper.shared().writeValueAsString(String.valueOf(delimiter))
                + ", encoding: " + encoding.declared + ", skip_lines: " + frame.banner + style.declared + names + "}\n";
    }

    /** @param rows an empty one is a blank line */
    byte[] written(List<String> fields, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(encoding.mark ? "\uFEFF" : "");
        text.append(("a \"banner" + lineEnd).repeat(frame.banner));
        text.append(frame.header ? record(fields) + lineEnd : "");
        text.append(rows.stream().map(this::record).collect(Collectors.joining(lineEnd)));
        boolean endsBlank = rows.get(rows.size() - 1).isEmpty();
        text.append(frame.lastLineEnd || endsBlank ? lineEnd : "");
        return packed(text.toString().getBytes(Charset.forName(encoding.written)));
    }

    private String record(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(index -> field(row.get(index), index))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    /** What is left of a value that can be written. */
    String fitted(String value) {
        return switch (style) {
            case RFC4180, ESCAPED -> value;
            case NO_QUOTES -> value.replaceAll("[\r\n]", "").replace(String.valueOf(delimiter), "");
            case ESCAPED_ONLY -> value.replace("\r", "");
        };
    }

    private String field(String value, int index) {
        return switch (style) {
            case RFC4180 -> quoted(value, value.replace("\"", "\"\""), index);
            case NO_QUOTES -> value;
            case ESCAPED -> quoted(value, escaped(value, "\\\""), index);
            case ESCAPED_ONLY -> escaped(value, "\\\"\n" + delimiter);
        };
    }

    private static String escaped(String value, String letters) {
        return value.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letters.contains(letter) ? "\\" + letter : letter)
                .collect(Collectors.joining());
    }

    private String quoted(String value, String inside, int index) {
        boolean needed = value.indexOf(delimiter) >= 0 || value.matches("(?s).*[\"\r\n].*");
        boolean quoted = needed || quoting == Quoting.ALWAYS || (quoting == Quoting.SOMETIMES && index % 2 == 0);
        return quoted ? '"' + inside + '"' : inside;
    }

    private byte[] packed(byte[] text) {
        try {
            int at = (int) ((long) text.length * cut / 1000);
            return switch (packing) {
                case NONE -> text;
                case GZIP -> Packed.gzip(text);
                case TWO_MEMBERS ->
                    Packed.joined(
                            Packed.gzip(Arrays.copyOf(text, at)),
                            Packed.gzip(Arrays.copyOfRange(text, at, text.length)));
                case ZIP -> Packed.zip("export/orders.csv", text);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
