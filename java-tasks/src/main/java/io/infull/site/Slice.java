package io.infull.site;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes data as a script that passes it to the page: a page that was opened from disk may load scripts, but may not
 * read files.
 */
final class Slice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Slice() {}

    /** Writes {@code <name>.js}. */
    static void write(SiteFolder site, String name, Consumer<JsonGenerator> content) throws IOException {
        try (Writer file = site.open(name + ".js")) {
            file.write("INFULL.receive(" + JSON.writeValueAsString(name) + ", ");
            JsonGenerator json = JSON.createGenerator(new Unclosable(file));
            content.accept(json);
            json.close();
            file.write(");\n");
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
