package io.infull.source.record;

import java.util.List;

/** The columns that an export of rejected rows has in addition to those of the original file. */
public final class RejectColumns {

    static final String PREFIX = "infull_";
    public static final String REJECT_ID = PREFIX + "reject_id";
    public static final String SOURCE = PREFIX + "source";
    /** The record as it was written, where it cannot be shown as fields. */
    public static final String RECORD = PREFIX + "record";

    public static final List<String> ALL = List.of(
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
