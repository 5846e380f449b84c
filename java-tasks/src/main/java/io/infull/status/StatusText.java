package io.infull.status;

import io.infull.cli.TextTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A status for a terminal: first what readers see, then what may need attention. */
final class StatusText {

    private static final String END = System.lineSeparator();

    private final WarehouseStatus status;
    private final Age age;
    private final StatusTables tables;

    /** @param now the moment from which ages are counted */
    StatusText(WarehouseStatus status, Instant now) {
        this.status = status;
        this.age = new Age(now);
        this.tables = new StatusTables(status, age);
    }

    @Override
    public String toString() {
        return "Published  " + described(status.shown().published(), "nothing yet") + END
                + newest()
                + "Earlier    " + earlier() + END
                + "Candidate  " + described(status.shown().candidate(), "none") + END
                + "Raw data   " + rawData() + END
                + titled("Checks that did not pass", tables.checks())
                + titled("As-of dates that were allowed", tables.allowedAsOf())
                + titled("Publications that a person accepted", tables.acceptances())
                + titled("Sources", tables.sources())
                + titled("Snapshots to look at", tables.snapshots())
                + titled("Refused files", tables.refusedFiles())
                + titled("Rejected rows", tables.rejections())
                + titled("Last commands", tables.commands());
    }

    private String described(Optional<PublicationStatus> publication, String none) {
        return publication.map(this::described).orElse(none);
    }

    private String described(PublicationStatus publication) {
        String since = publication
                .publishedAt()
                .map(moment -> "since " + age.dated(moment))
                .orElse(publication.state().name());
        return "publication " + publication.id() + " as of " + publication.asOf() + ", " + since + ", run "
                + publication.runId();
    }

    private String newest() {
        return status.shown()
                .newest()
                .map(newest ->
                        "Newest     " + NewerPublication.of(status, newest).sentence(age) + END)
                .orElse("");
    }

    private String earlier() {
        Function<PublicationStatus, String> one = publication -> publication.id() + " as of " + publication.asOf();
        return status.shown().earlier().isEmpty()
                ? "none to roll back to"
                : status.shown().earlier().stream()
                        .map(one)
                        .collect(Collectors.joining(", ", "", " (rollback --to N)"));
    }

    private String rawData() {
        List<String> changed = status.loaded().rawChanged();
        if (changed.isEmpty()) {
            return status.shown().published().isPresent() ? "unchanged since the published models were built" : "none";
        }
        String tables = String.join(", ", changed);
        return status.shown().published().isPresent()
                ? "changed since the published models were built: " + tables
                : "not in any publication yet: " + tables;
    }

    private static String titled(String title, TextTable table) {
        return table.isEmpty() ? "" : END + title + END + table;
    }
}
