package io.infull.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The files that every version of a site has: the page, its styles, its script and the charting library. All come from
 * this jar; the script is made of the modules in {@code src/main/web} when the jar is built.
 */
final class Assets {

    private static final List<String> FILES = List.of("style.css", "app.js");

    private Assets() {}

    static void copyTo(Path folder) throws IOException {
        for (String file : FILES) {
            copy("/io/infull/site/assets/" + file, folder.resolve(file));
        }
        String library = "/META-INF/resources/_static/echarts/" + echartsVersion();
        copy(library + "/dist/echarts.common.min.js", folder.resolve("echarts.js"));
        // Whoever passes the pages on passes these libraries on.
        copy(library + "/LICENSE", folder.resolve("echarts-license.txt"));
        copy(library + "/NOTICE", folder.resolve("echarts-notice.txt"));
        copy(library + "/licenses/LICENSE-d3", folder.resolve("echarts-license-d3.txt"));
        copy("/META-INF/licenses/zrender.txt", folder.resolve("echarts-license-zrender.txt"));
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + resource + " in this jar");
            }
            Files.copy(stream, file);
        }
    }

    /** The only file outside of the version folders. */
    static String page(String title, String version) {
        return text("/io/infull/site/assets/page.html")
                .replace("@title@", escaped(title))
                .replace("@version@", version);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String echartsVersion() {
        Properties properties = new Properties();
        try (InputStream stream = Assets.class.getResourceAsStream("/io/infull/build.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("echarts.version");
    }

    private static String text(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
