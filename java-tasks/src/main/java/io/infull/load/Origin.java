package io.infull.load;

/** Where rows come from: the provenance that every raw row carries. */
record Origin(Source source, LandingFile file, long loadId) {

    String pack() {
        return source.pack();
    }

    String fileName() {
        return file.name();
    }
}
