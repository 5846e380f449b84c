package io.infull.status;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * The state of a warehouse at one instant. Lists begin with the newest. In JSON its parts are one object.
 */
record WarehouseStatus(
        @JsonUnwrapped Shown shown,
        @JsonUnwrapped Judged judged,
        @JsonUnwrapped Loaded loaded,
        List<CommandStatus> commands) {

    String sentence() {
        return shown.published()
                .map(publication ->
                        "Publication " + publication.id() + " as of " + publication.asOf() + " is published")
                .orElse("Nothing is published yet");
    }

    /**
     * What readers see, could see again, and would see next.
     *
     * @param newest the newest publication, if readers see an older one or an older day; else empty
     * @param earlier publications that a rollback can show again
     * @param candidate the publication that was built and is not published; empty when there is none
     */
    record Shown(
            Optional<PublicationStatus> published,
            Optional<PublicationStatus> newest,
            List<PublicationStatus> earlier,
            Optional<PublicationStatus> candidate) {}

    /**
     * What the gate said, and what persons decided.
     *
     * @param checks that warned or failed for the published publication or the candidate
     * @param allowedAsOf as-of dates that were published on purpose
     * @param acceptances publications that were held for a person
     */
    record Judged(List<CheckStatus> checks, List<AllowedAsOfStatus> allowedAsOf, List<AcceptanceStatus> acceptances) {}

    /**
     * @param rawChanged raw tables that changed since the published models were built; all of them before the first
     *     publish
     * @param snapshots snapshots that a person should look at
     * @param refusedFiles refused files that were not repaired yet
     */
    record Loaded(
            List<String> rawChanged,
            List<SourceStatus> sources,
            List<SnapshotStatus> snapshots,
            List<RefusedFileStatus> refusedFiles,
            List<RejectionStatus> rejections) {}
}
