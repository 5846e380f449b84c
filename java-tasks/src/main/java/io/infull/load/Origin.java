package io.infull.load;

import java.nio.file.Path;

/** Where rows come from: the provenance that every raw row carries. */
record Origin(Source source, Path file, long loadId) {

    String pack() {
        return source.pack();
    }

    String fileName() {
        return file.getFileName().toString();
    }
}
