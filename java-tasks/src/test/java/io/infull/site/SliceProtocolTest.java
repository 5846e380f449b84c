package io.infull.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages read what this package writes by the same names: those of data/protocol.js, which docs/slices.md explains. */
class SliceProtocolTest {

    private static final String PROTOCOL = read("java-tasks/src/main/web/data/protocol.js");

    @Test
    void slicesHaveTheSameNames() throws IllegalAccessException {
        Map<String, String> written = new TreeMap<>();
        for (Field field : Slice.class.getDeclaredFields()) {
            if (field.getType().equals(String.class) && !Modifier.isPrivate(field.getModifiers())) {
                written.put(field.getName().toLowerCase(Locale.ROOT), (String) field.get(null));
            }
        }
        Map<String, String> read = new TreeMap<>();
        pairs("^    (\\w+): \"([^\"]*)\",$").forEach(pair -> read.put(pair.group(1), pair.group(2)));
        assertThat(read).isEqualTo(written);
    }

    @Test
    void valuesHaveTheSameNames() {
        Map<String, String> read = new TreeMap<>();
        pairs("^export const (\\w+) = \"([^\"]*)\";$").forEach(pair -> read.put(pair.group(1), pair.group(2)));
        assertThat(read)
                .isEqualTo(Map.of(
                        "KINDS",
                        Columns.KIND_LETTERS,
                        "JUDGED",
                        "judged",
                        "UNDATED",
                        CubeReader.UNDATED,
                        "CHANGE",
                        TileQueries.CHANGE,
                        "CUSTOMER",
                        "customer",
                        "CITY",
                        "city",
                        "OUTCOME",
                        LineSlice.OUTCOME,
                        "MET",
                        "true",
                        "MISSED",
                        "false"));
    }

    @Test
    void everySliceIsExplained() {
        String page = read("docs/slices.md");
        assertThat(pairs("^    (\\w+): \"([^\"]*)\",$").stream().map(pair -> pair.group(2)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).containsPattern("\\| `" + name + "\\b"));
    }

    private static List<MatchResult> pairs(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(PROTOCOL)
                .results()
                .toList();
    }

    private static String read(String place) {
        try {
            return Files.readString(
                    Path.of(System.getProperty("infull.sql.dir")).resolveSibling(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
