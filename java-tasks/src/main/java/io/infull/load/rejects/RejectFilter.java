package io.infull.load.rejects;

import io.infull.db.NamedSql;
import picocli.CommandLine.Option;

/** Which rejected rows are meant. */
final class RejectFilter {

    @Option(names = "--file", paramLabel = "NAME", description = "Only rows of landing files with this name.")
    private String file;

    @Option(names = "--source", paramLabel = "NAME", description = "Only rows of this source: orders, or acme/orders.")
    private String source;

    @Option(names = "--pack", paramLabel = "NAME", description = "Only rows of the sources of this pack.")
    private String pack;

    @Option(names = "--reason", paramLabel = "WORD", description = "Only rows rejected for this reason.")
    private String reason;

    /** A statement beside this class that takes the filter. */
    NamedSql statement(String name) {
        return NamedSql.read(RejectFilter.class, name)
                .value("file", file)
                .value("source", source)
                .value("pack", pack)
                .value("reason", reason);
    }
}
