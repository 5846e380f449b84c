package io.infull.load;

import io.infull.error.BadConfiguration;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the exports land, whose they are, and where they go afterwards. */
public final class LandingOptions {

    private static final String NO_ARCHIVE = "none";
    private static final String MOVE = "move:";

    @Option(
            names = "--landing",
            descriptionKey = "INFULL_LANDING",
            defaultValue = "landing",
            paramLabel = "PLACE",
            description = "Folder with the exports, or s3://bucket/prefix (default: ${DEFAULT-VALUE}).")
    private String place;

    @Option(
            names = "--pack",
            descriptionKey = "INFULL_PACK",
            defaultValue = "daxwellops",
            paramLabel = "NAME",
            description = "Whose exports they are: a folder in sql/sources (default: ${DEFAULT-VALUE}).")
    private String pack;

    @Option(
            names = "--archive",
            descriptionKey = "INFULL_ARCHIVE",
            defaultValue = NO_ARCHIVE,
            paramLabel = "WHERE",
            description =
                    "What becomes of loaded files: none leaves them; move:FOLDER or move:s3://bucket/prefix moves "
                            + "them when all are loaded (default: ${DEFAULT-VALUE}).")
    private String archive;

    @Mixin
    private S3Options s3;

    /** The landing place, to be closed when it was read. */
    Landing open() {
        return S3Location.isOne(place)
                ? new S3Landing(s3.client(), S3Location.parse(place))
                : new LocalLanding(Path.of(place));
    }

    String pack() {
        return pack;
    }

    /** Empty when loaded files stay where they are. Throws BadConfiguration when the archive cannot be used. */
    Optional<Archive> archive(Landing landing) {
        if (archive.equals(NO_ARCHIVE)) {
            return Optional.empty();
        }
        if (!archive.startsWith(MOVE)) {
            throw new BadConfiguration("Unknown archive '" + archive + "': expected none or move:PLACE. Set "
                    + "INFULL_ARCHIVE or --archive");
        }
        String target = archive.substring(MOVE.length());
        if (S3Location.isOne(target) != S3Location.isOne(place)) {
            throw new BadConfiguration("Archive " + target + " is of another kind than the landing place " + place
                    + ": expected two folders, or two places in S3");
        }
        return Optional.of(landing.archive(target));
    }
}
