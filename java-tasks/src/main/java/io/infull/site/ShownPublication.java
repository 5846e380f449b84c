package io.infull.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which publication the pages of a folder show. The page that is opened names the version that it loads. */
final class ShownPublication {

    private static final Pattern VERSION = Pattern.compile("versions/p(\\d+)-");

    private ShownPublication() {}

    /** Empty where no pages are, or none that can be read. */
    static Optional<Long> in(Path site) {
        try {
            Matcher version = VERSION.matcher(Files.readString(site.resolve("index.html")));
            return version.find() ? Optional.of(Long.valueOf(version.group(1))) : Optional.empty();
        } catch (IOException noPages) {
            return Optional.empty();
        }
    }
}
