package io.infull.load;

import io.infull.load.file.FileResult;
import io.infull.log.Event;
import io.infull.source.account.FileCounts;
import io.infull.source.account.JoinedLines;
import io.infull.source.account.Repetition;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.Source;
import io.infull.source.landing.LandingFile;
import io.infull.source.landing.SetAside;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Says in the log what became of a file. Counts only: row contents do not belong there. */
final class FileEvents {

    private static final Logger LOG = LoggerFactory.getLogger(FileEvents.class);

    private FileEvents() {}

    static void log(Source source, LandingFile file, FileResult result, long durationMillis) {
        String name = file.name();
        switch (result.state()) {
            case LOADED -> loaded(source, name, result.counts(), durationMillis);
            case SKIPPED -> skipped(source, name, result.otherContract());
            case REFUSED -> refused(source, name, result);
            case HELD -> held(source, name);
        }
    }

    static void unmatched(LandingFile file) {
        String name = file.name();
        LOG.atWarn()
                .addKeyValue("event", Event.FILE_SKIPPED)
                .addKeyValue("file", name)
                .addKeyValue("reason", "no_contract")
                .log("Skipped {}: no contract knows it{}", name, workbook(name));
    }

    private static String workbook(String name) {
        String ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".xlsx") || ending.endsWith(".xlsm")) {
            return ". It is a workbook: a contract with format: xlsx reads it, which infull profile " + name
                    + " proposes";
        }
        boolean other = ending.endsWith(".xls") || ending.endsWith(".xlsb") || ending.endsWith(".ods");
        return other ? ". It is a workbook in another form: save it as .xlsx for a contract with format: xlsx" : "";
    }

    static void setAside(SetAside file) {
        LOG.atLevel(file.expected() ? Level.INFO : Level.WARN)
                .addKeyValue("event", Event.FILE_SKIPPED)
                .addKeyValue("file", file.shownName())
                .addKeyValue("reason", file.reason())
                .log("Skipped {}: {}", file.shownName(), file.explanation());
    }

    private static void loaded(Source source, String name, FileCounts counts, long durationMillis) {
        LOG.atInfo()
                .addKeyValue("event", Event.FILE_LOADED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("lines_read", counts.read())
                .addKeyValue("rows_loaded", counts.loaded())
                .addKeyValue("rows_rejected", counts.rejected())
                .addKeyValue("rows_duplicate", counts.duplicate())
                .addKeyValue("lines_skipped", counts.skipped())
                .addKeyValue("lines_blank", counts.blank())
                .addKeyValue("rows_outdated", counts.landed().outdated())
                .addKeyValue("rows_deleted", counts.deleted())
                .addKeyValue("repairs", counts.repairs())
                .addKeyValue("skipped_by", counts.skippedBy())
                .addKeyValue("extra_columns", counts.extraColumns())
                .addKeyValue("duration_ms", durationMillis)
                .log(
                        "Loaded {} with {}{}{}",
                        name,
                        amount(source, counts),
                        skipped(counts.skipped()),
                        kept(counts.extraColumns()));
        if (counts.rejected() > 0) {
            rejected(source, name, counts);
        }
        counts.landed().repetitions().forEach(repetition -> repeated(source, name, repetition));
        if (counts.joined().records() > 0) {
            joined(source, name, counts.joined());
        }
        if (source.contract().mode() == LoadMode.snapshot) {
            SnapshotEvents.log(source, name, counts);
        }
    }

    // Records with a list are counted as records, whatever rows they become.
    private static String amount(Source source, FileCounts counts) {
        if (source.contract().explode() == null) {
            return counts.loaded() + " rows";
        }
        long rows = counts.landed().rowsByTable().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return counts.loaded() + " records (" + rows + " rows are new or changed)";
    }

    private static String skipped(long lines) {
        return lines == 0 ? "" : ", skipped " + lines + " lines that are no records";
    }

    private static String kept(List<String> extraColumns) {
        return extraColumns.isEmpty() ? "" : " and kept extra columns " + extraColumns;
    }

    private static void rejected(Source source, String name, FileCounts counts) {
        LOG.atWarn()
                .addKeyValue("event", Event.ROWS_REJECTED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("rows", counts.rejected())
                .log("Rejected {} rows of {}. See ops.rejected_row", counts.rejected(), name);
    }

    private static void repeated(Source source, String name, Repetition repetition) {
        LOG.atWarn()
                .addKeyValue("event", Event.ROWS_REPEATED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("table", repetition.table())
                .addKeyValue("rows", repetition.rows())
                .addKeyValue("lines", repetition.lines())
                .log(
                        "Took {} rows of {} for duplicates in raw.{}: lines {} are equal to earlier ones. If they are "
                                + "business rows, say so in the contract: same_key: number, or sum. If not: same_key: reject",
                        repetition.rows(),
                        name,
                        repetition.table(),
                        repetition.lines());
    }

    private static void joined(Source source, String name, JoinedLines joined) {
        LOG.atWarn()
                .addKeyValue("event", Event.LINES_JOINED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("records", joined.records())
                .addKeyValue("lines", joined.first())
                .log(
                        "{} records of {} have a quoted text with line ends and delimiters, first at lines {}. Look at "
                                + "them: if quotes are letters there, declare quote: none; if not, quote: trusted",
                        joined.records(),
                        name,
                        joined.first());
    }

    private static void skipped(Source source, String name, boolean otherContract) {
        LOG.atInfo()
                .addKeyValue("event", Event.FILE_SKIPPED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("reason", otherContract ? "loaded_under_another_contract" : "loaded_before")
                .log(
                        "Skipped {}: the same content was loaded before{}",
                        name,
                        otherContract ? ", under another contract" : "");
    }

    static void otherContract(OtherContract loaded) {
        LOG.atWarn()
                .addKeyValue("event", Event.CONTRACT_CHANGED)
                .addKeyValue("source", loaded.source())
                .addKeyValue("files", loaded.files())
                .addKeyValue("names", loaded.newest())
                .log(
                        "Loaded files of {} were read under another contract: {}, the newest are {}. To read them by the "
                                + "contract of today, have them in the landing folder and run: load --again",
                        loaded.source(),
                        loaded.files(),
                        loaded.newest());
    }

    static void archived(LandingFile file) {
        LOG.atInfo()
                .addKeyValue("event", Event.FILE_ARCHIVED)
                .addKeyValue("file", file.name())
                .log("Archived {}", file.name());
    }

    static void kept(LandingFile file, String why) {
        LOG.atWarn()
                .addKeyValue("event", Event.FILE_KEPT)
                .addKeyValue("file", file.name())
                .addKeyValue("reason", why)
                .log("Did not archive {}: {}. The next load tries again", file.name(), why);
    }

    private static void held(Source source, String name) {
        LOG.atWarn()
                .addKeyValue("event", Event.FILE_SKIPPED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("reason", "held")
                .log("Held {}: an earlier file of {} was refused, and the last file wins", name, source.name());
    }

    private static void refused(Source source, String name, FileResult result) {
        LOG.atError()
                .addKeyValue("event", Event.FILE_REFUSED)
                .addKeyValue("source", source.name())
                .addKeyValue("file", name)
                .addKeyValue("rows_rejected", result.counts().rejected())
                .log("{}. Nothing of it was loaded; see ops.file and ops.rejected_row", result.refusal());
    }
}
