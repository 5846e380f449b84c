package io.infull.load;

import io.infull.error.BadConfiguration;
import io.infull.source.landing.Archive;
import io.infull.source.landing.Landing;
import io.infull.source.landing.LocalLanding;
import io.infull.source.landing.S3Landing;
import io.infull.source.landing.S3Location;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the exports are, to which pack they belong, and where they are moved afterwards. */
public final class LandingOptions {

    private static final Pattern FOLDER_NAME = Pattern.compile("(?!\\.)[^/\\\\\\p{Cntrl}]+");
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
    void setPack(String name) {
        // The name is kept with every row: it must be the name of a folder of the project, not a path to another place.
        if (!FOLDER_NAME.matcher(name).matches()) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid pack '" + name + "': expected the name of a folder in sql/sources, without a path. Set "
                            + "INFULL_PACK or --pack");
        }
        pack = name;
    }

    private String pack;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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
