package io.infull.generate.file;

import io.infull.generate.order.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of orders that is bad on purpose, or its repaired form. Its name matches the contract of sales orders and
 * sorts after the good file. Each run has its own file name and its own orders.
 *
 * @param mark of the run, 12 hexadecimal digits
 */
record InjectedFile(Injection kind, String mark) {

    private static final Pattern NAME = Pattern.compile("sales_orders_injected_("
            + Arrays.stream(Injection.values())
                    .filter(kind -> kind != Injection.none)
                    .map(Injection::name)
                    .collect(Collectors.joining("|"))
            + ")_([0-9a-f]{12})\\.csv");

    static InjectedFile of(Injection kind, String runId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(runId.getBytes(StandardCharsets.UTF_8));
            return new InjectedFile(kind, HexFormat.of().formatHex(digest, 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * The files of a folder that are still bad. A file with such a name but with other orders was not written by this
     * class and is left alone.
     */
    static List<InjectedFile> badOnesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(InjectedFile::badOne).flatMap(Optional::stream).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    String fileName() {
        return "sales_orders_injected_" + kind + "_" + mark + ".csv";
    }

    void writeBad(Scenario scenario, long cents, Writer out) throws IOException {
        write(kind.header(), kind.badRows(scenario, order(), cents), out);
    }

    void writeMended(Scenario scenario, long cents, Writer out) throws IOException {
        write(SalesOrdersFile.COLUMNS, kind.mendedRows(scenario, order(), cents), out);
    }

    private static void write(List<String> header, List<List<String>> rows, Writer out) throws IOException {
        CsvRows csv = new CsvRows(out, header.toArray(String[]::new));
        for (List<String> row : rows) {
            csv.write(row.toArray(String[]::new));
        }
        csv.flush();
    }

    private static Optional<InjectedFile> badOne(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        InjectedFile file = new InjectedFile(Injection.valueOf(name.group(1)), name.group(2));
        return file.isOurs(path) && !isMended(path) ? Optional.of(file) : Optional.empty();
    }

    private boolean isOurs(Path path) {
        return everyRowOf(path, row -> row.startsWith(order()));
    }

    private static boolean isMended(Path path) {
        return everyRowOf(path, row -> row.endsWith(",cancelled"));
    }

    // Reads bytes, because a file of another program with this name may have any encoding.
    private static boolean everyRowOf(Path path, Predicate<String> rule) {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            return lines.skip(1).allMatch(rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String order() {
        return "INJECTED-" + mark + "-" + kind.name().replace('_', '-');
    }
}
