package io.infull.publish;

import java.time.LocalDate;

/**
 * What readers see now.
 *
 * @param viewsWritten 0 unless models changed their text or columns
 * @param alreadyPublished it was so before: a former try of this command had succeeded
 */
public record PublishReport(long publicationId, LocalDate asOf, int viewsWritten, boolean alreadyPublished) {}
