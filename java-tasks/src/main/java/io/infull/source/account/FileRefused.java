package io.infull.source.account;

import io.infull.log.Printable;

/**
 * A file cannot be loaded as a whole: its structure cannot be read, or its reject limit is exceeded. The message may
 * quote the file and is always one line.
 */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FileCounts counts;

    /** The file could not be read to its end, so nothing of it is counted. */
    public FileRefused(String message) {
        this(message, FileCounts.NONE);
    }

    public FileRefused(String message, FileCounts counts) {
        super(Printable.of(message));
        this.counts = counts;
    }

    public FileCounts counts() {
        return counts;
    }
}
