package io.infull.log;

/**
 * The value of {@code event} in a log line. The first and the last event of a command are cmd_*; the others are noun
 * and past verb.
 */
public final class Event {

    public static final String CMD_START = "cmd_start";
    public static final String CMD_RESULT = "cmd_result";
    public static final String ADMINISTRATOR_MADE = "administrator_made";
    public static final String CHECK_FAILED = "check_failed";
    public static final String CHECK_HELD = "check_held";
    public static final String CHECK_PASSED = "check_passed";
    public static final String CHECK_WARNED = "check_warned";
    public static final String CONTRACT_CHANGED = "contract_changed";
    public static final String DELETIONS_SKIPPED = "deletions_skipped";
    public static final String FILES_GENERATED = "files_generated";
    public static final String FILE_ARCHIVED = "file_archived";
    public static final String FILE_INJECTED = "file_injected";
    public static final String FILE_KEPT = "file_kept";
    public static final String FILE_LOADED = "file_loaded";
    public static final String FILE_MENDED = "file_mended";
    public static final String FILE_REFUSED = "file_refused";
    public static final String FILE_SKIPPED = "file_skipped";
    public static final String HEARTBEAT_SENT = "heartbeat_sent";
    public static final String ITEM_ARCHIVED = "item_archived";
    public static final String ITEM_CREATED = "item_created";
    public static final String ITEM_REWRITTEN = "item_rewritten";
    public static final String ITEM_UPDATED = "item_updated";
    public static final String LINES_JOINED = "lines_joined";
    public static final String MUTATION_JUDGED = "mutation_judged";
    public static final String MODEL_BUILT = "model_built";
    public static final String MODEL_REUSED = "model_reused";
    public static final String PAGES_NOT_TOLD = "pages_not_told";
    public static final String PAGES_WRITTEN = "pages_written";
    public static final String PARTS_DROPPED = "parts_dropped";
    public static final String PARTS_KEPT = "parts_kept";
    public static final String PUBLICATION_MADE = "publication_made";
    public static final String ROWS_DELETED = "rows_deleted";
    public static final String ROWS_REJECTED = "rows_rejected";
    public static final String ROWS_REPEATED = "rows_repeated";
    public static final String WAREHOUSE_MIGRATED = "warehouse_migrated";

    private Event() {}
}
