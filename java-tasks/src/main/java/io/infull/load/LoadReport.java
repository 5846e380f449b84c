package io.infull.load;

import io.infull.error.ExitCode;
import io.infull.load.file.FileResult;
import io.infull.load.file.FileResult.State;
import io.infull.source.account.FileCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What a load did. */
public final class LoadReport {

    private final Collection<FileResult> results;
    private final long filesUnmatched;
    private final long filesArchived;

    LoadReport(Collection<FileResult> results, long filesUnmatched, long filesArchived) {
        this.results = List.copyOf(results);
        this.filesUnmatched = filesUnmatched;
        this.filesArchived = filesArchived;
    }

    /** DATA_REFUSED when a file was refused, DONE when one was loaded, NOTHING_TO_DO when every file was known. */
    public ExitCode exitCode() {
        if (files(State.REFUSED) > 0) {
            return ExitCode.DATA_REFUSED;
        }
        return files(State.LOADED) > 0 ? ExitCode.DONE : ExitCode.NOTHING_TO_DO;
    }

    /** What happened, for people. */
    public String sentence() {
        return switch (exitCode()) {
            case DATA_REFUSED -> "Refused " + files(State.REFUSED) + " files: " + String.join("; ", refusals());
            case NOTHING_TO_DO -> "Nothing to load: every file was loaded before" + otherContracts();
            case DONE ->
                "Loaded " + sum(FileCounts::loaded) + " lines of " + files(State.LOADED) + " files, rejected "
                        + sum(FileCounts::rejected) + otherContracts();
            case BUG, USAGE, INPUT_MISSING, TRANSIENT, CONFIGURATION, HUNG_UP, INTERRUPTED, TERMINATED ->
                throw new IllegalStateException("A report never ends with " + exitCode());
        };
    }

    /** Why files were refused, one sentence each. */
    public List<String> refusals() {
        return results.stream()
                .filter(result -> result.state() == State.REFUSED)
                .map(FileResult::refusal)
                .sorted()
                .toList();
    }

    /** For machines: lines read = rows loaded + rejected + duplicate + skipped + blank, over the files that were loaded. */
    public Map<String, Object> counts() {
        Map<String, Object> counts = new TreeMap<>();
        counts.put("files_loaded", files(State.LOADED));
        counts.put("files_skipped", files(State.SKIPPED));
        counts.put("files_of_other_contracts", ofOtherContracts());
        counts.put("files_refused", files(State.REFUSED));
        counts.put("files_held", files(State.HELD));
        counts.put("files_archived", filesArchived);
        counts.put("files_unmatched", filesUnmatched);
        counts.put("lines_read", sum(FileCounts::read));
        counts.put("lines_skipped", sum(FileCounts::skipped));
        counts.put("lines_blank", sum(FileCounts::blank));
        counts.put("rows_loaded", sum(FileCounts::loaded));
        counts.put("rows_rejected", sum(FileCounts::rejected));
        counts.put("rows_duplicate", sum(FileCounts::duplicate));
        counts.put("rows_outdated", sum(counted -> counted.landed().outdated()));
        counts.put("rows_deleted", sum(FileCounts::deleted));
        return counts;
    }

    private String otherContracts() {
        long files = ofOtherContracts();
        return files == 0
                ? ""
                : "; " + files + " of these under another contract: load --again reads them by that of today";
    }

    private long ofOtherContracts() {
        return results.stream().filter(FileResult::otherContract).count();
    }

    private long files(State state) {
        return results.stream().filter(result -> result.state() == state).count();
    }

    private long sum(ToLongFunction<FileCounts> count) {
        return results.stream()
                .filter(result -> result.state() == State.LOADED)
                .map(FileResult::counts)
                .mapToLong(count)
                .sum();
    }
}
