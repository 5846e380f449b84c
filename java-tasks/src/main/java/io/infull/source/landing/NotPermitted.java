package io.infull.source.landing;

import io.infull.error.BadConfiguration;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A file or folder that this user may not read. Trying again does not help: its owner must change the rights. */
public final class NotPermitted {

    private static final Path THIS_PROCESS = Path.of("/proc/self");

    private NotPermitted() {}

    public static BadConfiguration toRead(Path file, AccessDeniedException cause) {
        return new BadConfiguration(
                "Cannot read " + file + ": expected a file that " + user() + " may read but found " + found(file)
                        + ". Run `chmod a+r " + file + "`, and let the export write its files so",
                cause);
    }

    public static BadConfiguration toEnter(String what, Path folder, AccessDeniedException cause) {
        return new BadConfiguration(
                what + " " + folder + " cannot be read: expected one that " + user() + " may read and enter but found "
                        + found(folder) + ". Run `chmod a+rx " + folder + "`",
                cause);
    }

    private static String user() {
        String name = "user " + System.getProperty("user.name");
        try {
            return name + " (" + Files.getAttribute(THIS_PROCESS, "unix:uid") + ")";
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notOnUnix) {
            return name;
        }
    }

    // A folder above it may be unreadable, too.
    private static String found(Path path) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
            return "mode " + PosixFilePermissions.toString(attributes.permissions()) + " of owner "
                    + attributes.owner().getName() + " ("
                    + Files.getAttribute(path, "unix:uid") + ")";
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return "that permission is denied";
        }
    }
}
