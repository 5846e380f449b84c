package io.infull.load;

import java.util.List;

/** The columns that an export of rejected rows has in addition to those of the original file. */
final class RejectColumns {

    static final String PREFIX = "infull_";
    static final String REJECT_ID = PREFIX + "reject_id";
    static final String SOURCE = PREFIX + "source";
    /** The record as it was written, where it cannot be shown as fields. */
    static final String RECORD = PREFIX + "record";

    static final List<String> ALL = List.of(
            REJECT_ID,
            SOURCE,
            PREFIX + "file",
            PREFIX + "line",
            PREFIX + "reason",
            PREFIX + "column",
            PREFIX + "message",
            RECORD);

    private RejectColumns() {}
}
