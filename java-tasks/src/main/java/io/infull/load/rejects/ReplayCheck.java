package io.infull.load.rejects;

import io.infull.error.DataRefused;
import io.infull.source.record.RejectColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds which rejected row each row of an export repairs, and refuses the export when that is not certain. */
final class ReplayCheck {

    private static final int SHOWN = 5;

    private final RepairedExport export;
    private final List<String> problems = new ArrayList<>();

    /** @param reject the open row that the row of the export is meant to answer */
    record Answer(ReplayRow row, KnownReject reject) {}

    ReplayCheck(RepairedExport export) {
        this.export = export;
    }

    /**
     * The pack and the source, for example {@code acme/orders}. Throws DataRefused when they are not of this pack: a row
     * belongs to the figures of the pack that it was rejected from.
     */
    String source(Optional<String> pack) {
        TreeSet<String> sources =
                new TreeSet<>(export.rows().stream().map(ReplayRow::source).toList());
        if (sources.size() != 1 || !sources.first().matches("[^/]+/[^/]+")) {
            throw new DataRefused(
                    "Cannot replay " + export.name() + ": expected one source, like acme/orders, in column "
                            + RejectColumns.SOURCE + " but found " + sources);
        }
        if (pack.isPresent() && !sources.first().startsWith(pack.get() + "/")) {
            throw new DataRefused("Cannot replay " + export.name() + ": expected rows of pack " + pack.get()
                    + ", as --pack says, but found " + sources.first() + " in column " + RejectColumns.SOURCE
                    + ". Leave --pack out, or export the rows of that pack: infull rejects --pack " + pack.get()
                    + " --export FILE. Nothing was loaded");
        }
        return sources.first();
    }

    /** The rows whose rejects are open; those that were answered before are left out. Throws DataRefused. */
    List<Answer> answers(Map<Long, KnownReject> known) {
        List<Answer> answers = new ArrayList<>();
        Map<Long, Long> lines = new HashMap<>();
        for (ReplayRow row : export.rows()) {
            KnownReject reject = reject(row, known);
            Long earlier = reject == null ? null : lines.putIfAbsent(reject.id(), row.line());
            if (earlier != null) {
                add(row, "answers rejected row " + reject.id() + ", as line " + earlier + " does: expected once");
            }
            if (reject != null && reject.open()) {
                answers.add(new Answer(row, reject));
            }
        }
        refuseIfWrong();
        return answers;
    }

    private KnownReject reject(ReplayRow row, Map<Long, KnownReject> known) {
        if (!row.rejectId().matches("\\d{1,18}")) {
            add(
                    row,
                    "names no rejected row: expected a number in " + RejectColumns.REJECT_ID + " but found '"
                            + row.rejectId() + "'");
            return null;
        }
        KnownReject reject = known.get(Long.parseLong(row.rejectId()));
        if (reject == null) {
            add(row, "names rejected row " + row.rejectId() + ", which " + row.source() + " does not have");
        } else if (reject.fileState().equals("refused")) {
            add(row, "is of " + reject.file() + ", which was refused as a whole: mend that file and load it");
        } else if (reject.fileState().equals("replaced") && !reject.answered()) {
            add(row, "is of " + reject.file() + ", which was read again since: export its rejected rows anew");
        }
        return reject;
    }

    private void add(ReplayRow row, String problem) {
        problems.add(export.name() + " line " + row.line() + " " + problem);
    }

    private void refuseIfWrong() {
        if (!problems.isEmpty()) {
            String more = problems.size() > SHOWN ? "; and " + (problems.size() - SHOWN) + " more" : "";
            throw new DataRefused("Cannot replay " + export.name() + ": "
                    + String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size()))) + more
                    + ". Nothing was loaded");
        }
    }
}
