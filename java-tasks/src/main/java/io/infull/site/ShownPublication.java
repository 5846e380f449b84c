package io.infull.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The publication that the pages of a folder show. {@code index.html} names the version that it loads. */
final class ShownPublication {

    private static final Pattern VERSION = Pattern.compile("versions/p(\\d+)-");

    private ShownPublication() {}

    /** Empty when there are no pages, or when they cannot be read. */
    static Optional<Long> in(Path site) {
        try {
            Matcher version = VERSION.matcher(Files.readString(site.resolve("index.html")));
            return version.find() ? Optional.of(Long.valueOf(version.group(1))) : Optional.empty();
        } catch (IOException noPages) {
            return Optional.empty();
        }
    }
}
