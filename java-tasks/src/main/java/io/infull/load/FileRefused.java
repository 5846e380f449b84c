package io.infull.load;

/** A file cannot be loaded as a whole: its structure is unknowable or its reject limit is exceeded. */
final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FileCounts counts;

    /** The file could not be read to its end, so nothing of it is counted. */
    FileRefused(String message) {
        this(message, FileCounts.NONE);
    }

    FileRefused(String message, FileCounts counts) {
        super(message);
        this.counts = counts;
    }

    FileCounts counts() {
        return counts;
    }
}
