package io.infull.site;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes data as a script that passes it to the page: a page that was opened from disk may load scripts, but may not
 * read files.
 */
final class Slice {

    /** What the names of slices begin with. The pages have the same names in data/protocol.js: see docs/slices.md. */
    static final String SITE = "site";

    static final String CURRENT = "current";
    static final String MARGINS = "margins";
    static final String PLACES = "places";
    static final String RANKED = "ranked";
    static final String CROSS = "cross";
    static final String LATE = "late";
    static final String LINES = "lines";
    static final String CONTRACTS = "contracts";
    static final String TRUST = "trust";
    static final String REJECTS = "rejects";
    static final String CATALOG = "catalog";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CLOSING = ");\n";

    private Slice() {}

    /**
     * The most rows that one file may have.
     *
     * @param lines order lines in a slice
     * @param cells of a month, by all dimensions together, in a slice
     * @param places the most rows by all dimensions but those of many values, and by one of those alone; with more, the slices
     *     by all dimensions are used instead
     * @param ranked the most rows for rankings by a dimension of many values, likewise
     */
    record Sizes(int lines, int cells, int places, int ranked) {

        /** They give files of about a megabyte, and need some tens of megabytes of memory. */
        static final Sizes USUAL = new Sizes(4_000, 10_000, 20_000, 100_000);
    }

    /** Like {@code cross-2026-05-0}. */
    static String name(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** The script that passes JSON to the page. */
    static String script(String name, String json) {
        return opening(name) + json + CLOSING;
    }

    private static String opening(String name) {
        return "INFULL.receive(" + JSON.writeValueAsString(name) + ", ";
    }

    /** Writes {@code <name>.js}. */
    static void write(SiteFolder site, String name, Consumer<JsonGenerator> content) throws IOException {
        try (Writer file = site.open(name + ".js")) {
            file.write(opening(name));
            JsonGenerator json = JSON.createGenerator(new Unclosable(file));
            content.accept(json);
            json.close();
            file.write(CLOSING);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The generator would close the file before its last line. */
    private static final class Unclosable extends FilterWriter {

        Unclosable(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
