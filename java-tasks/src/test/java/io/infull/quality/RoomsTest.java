package io.infull.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of this package are ordered: each imports those before it only. The gate itself is the room without a name. */
class RoomsTest {

    private static final List<String> ORDER = List.of("freshness", "change", "", "mutation", "command");
    private static final Path ROOT = Path.of("src/main/java/io/infull/quality");

    @Test
    void importsOnlyRoomsBeforeIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String room = ROOT.relativize(file).getNameCount() == 1
                        ? ""
                        : ROOT.relativize(file).getName(0).toString();
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("import io.infull.quality.") && position(room(line)) > position(room)) {
                        wrong.add(file + ": " + line);
                    }
                }
            }
        }
        assertThat(wrong)
                .as("A room imports only rooms before it in " + ORDER + ". Move what both need to the first of them")
                .isEmpty();
    }

    private static String room(String line) {
        String rest = line.substring("import io.infull.quality.".length());
        return Character.isLowerCase(rest.charAt(0)) ? rest.substring(0, rest.indexOf('.')) : "";
    }

    private static int position(String room) {
        assertThat(ORDER)
                .as("Rooms of quality: add the new one where it belongs")
                .contains(room);
        return ORDER.indexOf(room);
    }
}
