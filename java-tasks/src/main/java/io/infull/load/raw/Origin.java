package io.infull.load.raw;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.LoadMode;
import io.infull.source.contract.OrderContract;
import io.infull.source.contract.Source;
import io.infull.source.landing.LandingFile;
import java.util.Optional;

/** Where rows come from: the provenance that every raw row carries. */
public record Origin(Source source, LandingFile file, long loadId) {

    public String pack() {
        return source.pack();
    }

    public String fileName() {
        return file.name();
    }

    public LoadMode mode() {
        return source.contract().mode();
    }

    /** False when the name of the file should tell its place and does not. */
    public boolean tellsPlace() {
        OrderContract order = source.contract().order();
        return file.isReplay() || order.isByField() || order.placeOf(fileName()).isPresent();
    }

    /**
     * The place of the file among those of its source; empty where rows have places of their own. Throws FileRefused
     * when the name should tell and does not.
     */
    public Optional<String> place() {
        OrderContract order = source.contract().order();
        if (file.isReplay() || order.isByField()) {
            return Optional.empty();
        }
        Optional<String> place = order.placeOf(fileName());
        if (place.isEmpty()) {
            throw new FileRefused("Name of " + fileName() + " does not tell its place among the files of "
                    + source.name() + ": expected " + order.pattern()
                    + ". Rename the file, or change order in the contract");
        }
        return place;
    }

    /**
     * Whether the file, as far as it was read, is the whole truth of its source: an unread row may have any key.
     *
     * @param rejected records, also those that were refused for their keys. Their keys are known here, but a file that
     *     comes late could not tell that they had been there
     */
    public boolean isWhole(long rejected) {
        return mode() == LoadMode.snapshot && !file.isReplay() && rejected == 0;
    }
}
