package io.infull.publish;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option by which a person accepts a candidate whose figures moved. */
final class AcceptOption {

    @Option(
            names = "--accept",
            paramLabel = "REASON",
            converter = AllowAsOfOption.Reason.class,
            description =
                    "Publish a candidate that is held because its figures moved. The reason is kept; status shows "
                            + "it.")
    private String reason;

    Optional<Acceptance> given() {
        return Optional.ofNullable(reason).map(Acceptance::new);
    }
}
