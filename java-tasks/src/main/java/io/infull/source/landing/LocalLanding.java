package io.infull.source.landing;

import io.infull.error.InputMissing;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A landing folder. Subfolders and links that lead out of it are not read. */
public record LocalLanding(Path folder) implements Landing {

    @Override
    public Listing list() {
        if (!Files.isDirectory(folder)) {
            throw new InputMissing("Landing folder " + folder + " is missing. Set INFULL_LANDING or --landing");
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
            throw NotPermitted.toEnter("Landing folder", folder, e);
        } catch (IOException e) {
            throw new InputMissing("Landing folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return new Listing(files, setAside);
    }

    @Override
    public Archive archive(String place) {
        return LocalArchive.in(Path.of(place), folder);
    }

    private static Optional<SetAside> problem(Path entry, Path home) throws AccessDeniedException {
        String name = LocalName.of(entry);
        Optional<SetAside> problem = SetAside.byName(name);
        return problem.isPresent() ? problem : problem(entry, name, home);
    }

    private static Optional<SetAside> problem(Path entry, String name, Path home) throws AccessDeniedException {
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
            throw e;
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
