package io.infull.site;

import java.nio.file.Path;
import java.util.Map;

/**
 * A command center on disk.
 *
 * @param page the page to open
 * @param publication the publication that it shows
 */
public record WrittenSite(Path page, long publication, long orderLines) {

    /** Fields of {@code cmd_result}. */
    public Map<String, Object> counts() {
        return Map.of("site", page.toString(), "site_publication", publication, "site_order_lines", orderLines);
    }
}
