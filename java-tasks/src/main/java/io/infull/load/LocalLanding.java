package io.infull.load;

import io.infull.error.BadConfiguration;
import io.infull.error.InputMissing;
import io.infull.error.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder. Folders in it are left alone, and so are links that lead out of it: someone else writes there. */
record LocalLanding(Path folder) implements Landing {

    @Override
    public Listing list() {
        if (!Files.isDirectory(folder)) {
            throw new InputMissing("Landing folder " + folder + " is missing. Set INFULL_LANDING or --landing");
        }
        if (!Files.isExecutable(folder)) {
            // The names could be listed, and nothing be learned of the files.
            throw new BadConfiguration("Cannot enter landing folder " + folder + ": permission denied. Let user "
                    + System.getProperty("user.name") + " read and enter it (mode 755)");
        }
        List<LandingFile> files = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            Path home = folder.toRealPath();
            for (Path entry : entries.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                problem(entry, home).ifPresentOrElse(setAside::add, () -> files.add(new LocalFile(entry)));
            }
        } catch (AccessDeniedException e) {
            throw new BadConfiguration(Unreadable.problem(folder, e), e);
        } catch (IOException e) {
            throw new InputMissing("Landing folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return new Listing(files, setAside);
    }

    @Override
    public Archive archive(String place) {
        return LocalArchive.in(Path.of(place), folder);
    }

    private static Optional<SetAside> problem(Path entry, Path home) {
        String name = entry.getFileName().toString();
        Optional<SetAside> problem = SetAside.byName(name);
        return problem.isPresent() ? problem : problem(entry, name, home);
    }

    private static Optional<SetAside> problem(Path entry, String name, Path home) {
        try {
            if (!entry.toRealPath().startsWith(home)) {
                String explanation = "it is a link that leads out of the landing folder. Put the file itself there";
                return Optional.of(new SetAside(name, "outside_landing", explanation, false));
            }
            if (Files.isDirectory(entry)) {
                return Optional.of(noFile(name, "it is a link to a folder. Put the files themselves there"));
            }
            boolean plain = Files.isRegularFile(entry);
            return plain ? Optional.empty() : Optional.of(noFile(name, "it is neither a file nor a folder"));
        } catch (AccessDeniedException e) {
            return Optional.of(
                    noFile(name, "it is a link to where user " + System.getProperty("user.name") + " may not look"));
        } catch (IOException e) {
            return Optional.of(noFile(name, "it is a link that leads nowhere, or vanished meanwhile"));
        }
    }

    private static SetAside noFile(String name, String explanation) {
        return new SetAside(name, "no_file", explanation, false);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
