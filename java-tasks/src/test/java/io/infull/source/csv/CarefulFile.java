package io.infull.source.csv;

import io.infull.source.account.FileRefused;
import io.infull.source.account.RowRejected;
import io.infull.source.contract.FileFormat;
import io.infull.source.oracle.Fields;
import io.infull.source.oracle.StringCsv;
import io.infull.source.oracle.StringText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A comma-separated file as {@code load} takes it apart, all of its columns texts. Its first record says how many they are. */
record CarefulFile(List<Entry> records, boolean refused) {

    private static final Pattern FIELD = Pattern.compile("\\G,(\"(?:[^\"]|\"\")*\"|[^,]*)");

    /**
     * @param raw its bytes, each as a character
     * @param end its line end
     * @param isBlank whether load leaves it out
     * @param values null where it is rejected
     * @param reason null where it is not
     */
    record Entry(String raw, String end, boolean isBlank, List<String> values, String reason, int width) {

        boolean isRejected(String... reasons) {
            return Arrays.asList(reasons).contains(reason);
        }

        boolean hasBareQuote() {
            return FIELD.matcher("," + raw)
                    .results()
                    .map(field -> field.group(1))
                    .anyMatch(field -> !field.startsWith("\"") && field.contains("\""));
        }

        String withoutQuotedEmpties() {
            return FIELD.matcher("," + raw)
                    .replaceAll(field -> field.group(1).equals("\"\"") ? ",x" : Matcher.quoteReplacement(field.group()))
                    .substring(1);
        }

        /** The same values in the plainest spelling that has them. */
        String rewritten() {
            return new RecordForm(FileFormat.csv, ",", List.of(), null, null).join(names());
        }

        /** The same without delimiters at the end that have nothing behind them. */
        String narrowed() {
            List<String> names = names();
            return names.size() > width
                    ? new RecordForm(FileFormat.csv, ",", List.of(), null, null).join(names.subList(0, width))
                    : raw;
        }

        private List<String> names() {
            try {
                return new StringCsv(',').names(raw);
            } catch (RowRejected e) {
                throw new IllegalStateException(raw, e);
            }
        }

        String sound() {
            return String.join(",", Collections.nCopies(width, "x"));
        }
    }

    static CarefulFile read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Entry> records = new ArrayList<>();
        int width = 0;
        try (CsvSplitter splitter = new CsvSplitter(new ByteArrayInputStream(bytes), "file", CsvForm.standard(','))) {
            while (splitter.advance()) {
                width = width == 0 ? width(splitter) : width;
                records.add(entry(splitter, width));
            }
            return new CarefulFile(records, false);
        } catch (FileRefused e) {
            return new CarefulFile(records, true);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int width(CsvSplitter splitter) {
        try {
            return new StringCsv(',').names(raw(splitter)).size();
        } catch (RowRejected e) {
            return 1;
        }
    }

    private static Entry entry(CsvSplitter splitter, int width) {
        String end =
                new String(splitter.buffer, splitter.end, splitter.next - splitter.end, StandardCharsets.ISO_8859_1);
        boolean blank = splitter.isBlank();
        Fields fields = new Fields(Collections.nCopies(width, ""));
        try {
            new StringCsv(',').read(splitter, new StringText(StandardCharsets.UTF_8, "UTF-8"), fields);
            return new Entry(raw(splitter), end, blank, Arrays.asList(fields.values), null, width);
        } catch (RowRejected e) {
            return new Entry(raw(splitter), end, blank, null, e.reason(), width);
        }
    }

    private static String raw(CsvSplitter splitter) {
        return new String(splitter.buffer, splitter.start, splitter.length(), StandardCharsets.ISO_8859_1);
    }

    /** The file with other records, their line ends included. */
    static String changed(String text, Function<Entry, String> change) {
        CarefulFile file = read(text);
        int known = start(text).length()
                + file.records.stream()
                        .mapToInt(entry -> entry.raw().length() + entry.end().length())
                        .sum();
        return changed(text, change, text.substring(known));
    }

    private static String changed(String text, Function<Entry, String> change, String rest) {
        return start(text) + read(text).records.stream().map(change).collect(Collectors.joining()) + rest;
    }

    private static String start(String text) {
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(0, 3) : "";
    }

    /** The file up to the record in which a quote is never closed. */
    static String ended(String text) {
        return read(text).refused ? changed(text, entry -> entry.raw() + entry.end(), "") : text;
    }

    boolean isSound() {
        return !refused && records.stream().allMatch(entry -> entry.isBlank() || entry.reason() == null);
    }

    List<List<String>> rows() {
        return records.stream()
                .filter(entry -> !entry.isBlank())
                .map(Entry::values)
                .toList();
    }

    int width() {
        return records.isEmpty() ? 1 : records.get(0).width();
    }
}
