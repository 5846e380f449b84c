package io.infull.metabase;

import io.infull.log.Event;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The changes that were made, or would be made in a dry run: one event each, and their number by kind. */
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final boolean isDryRun;
    private final Map<String, Object> counts =
            new TreeMap<>(Map.of("archived", 0, "created", 0, "unchanged", 0, "updated", 0));

    Changes(boolean isDryRun) {
        this.isDryRun = isDryRun;
    }

    void created(String kind, String name) {
        log(Event.ITEM_CREATED, "Created", kind, name, List.of());
    }

    void updated(String kind, String name, List<String> differences) {
        log(Event.ITEM_UPDATED, "Updated", kind, name, differences);
    }

    void archived(String kind, String name) {
        log(Event.ITEM_ARCHIVED, "Archived", kind, name, List.of());
    }

    void unchanged() {
        count("unchanged");
    }

    /** Warns when the server stores something else than was sent: the next run would find a difference again. */
    void check(String kind, String name, JsonNode wanted, JsonNode kept) {
        List<String> differences = Differences.between(wanted, kept);
        if (!differences.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("event", Event.ITEM_REWRITTEN)
                    .addKeyValue("kind", kind)
                    .addKeyValue("name", name)
                    .addKeyValue("differs", differences)
                    .log("Metabase keeps another {} {} than it was told: {}", kind, name, differences);
        }
    }

    /** Fields of {@code cmd_result}. */
    Map<String, Object> counts() {
        return counts;
    }

    @Override
    public String toString() {
        return counts.get("created") + " created, " + counts.get("updated") + " updated, " + counts.get("unchanged")
                + " unchanged, " + counts.get("archived") + " archived";
    }

    private void log(String event, String verb, String kind, String name, List<String> differences) {
        count(verb.toLowerCase(Locale.ROOT));
        LOG.atInfo()
                .addKeyValue("event", event)
                .addKeyValue("kind", kind)
                .addKeyValue("name", name)
                .addKeyValue("differs", differences)
                .addKeyValue("dry_run", isDryRun)
                .log(
                        "{} {} '{}'{}",
                        isDryRun ? "To be " + verb.toLowerCase(Locale.ROOT) + ":" : verb,
                        kind,
                        name,
                        differences.isEmpty() ? "" : " in " + differences);
    }

    private void count(String what) {
        counts.merge(what, 1, (sum, one) -> (int) sum + (int) one);
    }
}
