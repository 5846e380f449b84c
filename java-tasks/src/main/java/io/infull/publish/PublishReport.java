package io.infull.publish;

import java.time.LocalDate;

/**
 * What readers see now.
 *
 * @param viewsWritten 0 unless models changed their text or columns
 * @param alreadyPublished whether an earlier try of this command had published it
 */
public record PublishReport(long publicationId, LocalDate asOf, int viewsWritten, boolean alreadyPublished) {}
