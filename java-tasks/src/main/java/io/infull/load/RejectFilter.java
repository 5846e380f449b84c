package io.infull.load;

import picocli.CommandLine.Option;

/** Which rejected rows are meant. */
final class RejectFilter {

    @Option(names = "--file", paramLabel = "NAME", description = "Only rows of landing files with this name.")
    private String file;

    @Option(names = "--source", paramLabel = "NAME", description = "Only rows of this source: orders, or acme/orders.")
    private String source;

    @Option(names = "--reason", paramLabel = "WORD", description = "Only rows rejected for this reason.")
    private String reason;

    /** In the order of the question marks in the {@code *_rejects.sql} statements. */
    Object[] parameters() {
        return new Object[] {file, file, source, source, reason, reason};
    }
}
