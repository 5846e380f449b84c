package io.infull.load;

import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/** A checked contract. */
record Source(String pack, SourceContract contract, List<Target> targets) {

    String name() {
        return contract.source();
    }

    Charset charset() {
        return Charset.forName(contract.dialect().encoding());
    }

    /** The same source, to read what was written out of its rejected rows: all else is as it was. */
    Source forReplay() {
        return new Source(pack, contract.forReplay(), targets);
    }

    boolean matches(LandingFile file) {
        return contract.files().stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file.name())));
    }
}
