package io.infull.source.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * A checked contract.
 *
 * @param digest identifies what it says of reading rows
 */
public record Source(String pack, SourceContract contract, List<Target> targets, String digest) {

    public String name() {
        return contract.source();
    }

    /** Of the bytes that are cut into records. */
    public Charset charset() {
        String encoding = contract.dialect().encoding();
        return encoding.startsWith("UTF-16") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    /** The same source, to read what was written out of its rejected rows: all else is as it was. */
    public Source forReplay() {
        return new Source(pack, contract.forReplay(), targets, digest);
    }

    /** Whether fields that no column takes are kept. */
    public boolean keepsExtra() {
        return targets.stream().flatMap(target -> target.columns().stream()).anyMatch(Column::isExtra);
    }

    public boolean matches(String fileName) {
        return contract.files().stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(fileName)));
    }
}
