package io.infull.site;

import io.infull.db.Database;
import io.infull.project.kpi.Dimensions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folder of the command center, if it should be written. */
public final class SiteOption {

    @Option(
            names = "--site",
            descriptionKey = "INFULL_SITE",
            paramLabel = "DIR",
            description = "Folder of the KPI command center: static pages that open from disk.")
    Path folder;

    /** Empty when the option is not given. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder).map(given -> given.toAbsolutePath().normalize());
    }

    /** Writes the pages of the publication, if asked to, and returns fields of {@code cmd_result}. */
    public Map<String, Object> write(Database database, Path sqlDir, Clock clock) {
        return folder().map(wanted -> new SiteWriter(database, sqlDir, clock).write(wanted))
                .map(WrittenSite::counts)
                .orElse(Map.of());
    }

    /** Writes the pages, if asked to, unless they show the publication already; returns like {@link #write}. */
    public Map<String, Object> catchUp(Database database, Path sqlDir, Clock clock) {
        if (folder().isEmpty()) {
            return Map.of();
        }
        Optional<Long> published = database.transaction(session -> Published.read(session, new Dimensions(List.of())))
                .map(Published::id);
        boolean isBehind = published.isPresent() && !published.equals(ShownPublication.in(folder().get()));
        return isBehind ? write(database, sqlDir, clock) : Map.of();
    }

    /** Makes existing pages say that readers see another publication. */
    public void mark(Database database) {
        folder().ifPresent(wanted -> CurrentMark.renew(wanted, database));
    }
}
