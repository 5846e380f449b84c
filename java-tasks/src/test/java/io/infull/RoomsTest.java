package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of a package are ordered: each imports only those before it, and files do not depend on each other in circles. */
class RoomsTest {

    private static final String MAIN = "java-tasks/src/main/java/io/infull/";
    private static final int MOST_FILES = 30;
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?io\\.infull\\.((?:[a-z]+\\.)*)([A-Z]\\w*)");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Pattern NO_CODE =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\]++)*+\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source.bytes source.account source.landing source.time source.number source.value source.contract source.binding "
                        + "source.record source.csv source.sheet source.unpack source.json source.row "
                        + "load.raw load.file load.rejects load",
                "generate.story generate.policy generate.plan generate.master generate.order generate.stock generate.truth "
                        + "generate.file generate",
                "profile.name profile.value profile",
                "project.sql project.file project.freshness project.kpi project.board project",
                "quality.freshness quality.change quality.column quality quality.mutation quality.command"
            })
    void importsOnlyRoomsBeforeIt(String rooms) {
        List<String> order = List.of(rooms.split(" "));
        List<String> wrong = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (Path file : filesOf(order)) {
            String room = room(file);
            found.add(room);
            IMPORT.matcher(SourceTree.text(file))
                    .results()
                    .map(RoomsTest::room)
                    .filter(other -> order.indexOf(other) > order.indexOf(room))
                    .forEach(other -> wrong.add(SourceTree.place(file) + " imports " + other));
        }
        assertThat(wrong)
                .as("A room imports only rooms before it in " + order + ". Move what both need to the first of them")
                .isEmpty();
        assertThat(found).as("Rooms: add the new one where it belongs").isEqualTo(new TreeSet<>(order));
    }

    @Test
    void hasNoCirclesOfFiles() {
        Map<String, Path> files = SourceTree.files(MAIN, MAIN + ".*\\.java").stream()
                .collect(Collectors.toMap(RoomsTest::type, Function.identity(), (one, other) -> one, TreeMap::new));
        Map<String, Set<String>> uses = new TreeMap<>();
        files.forEach((type, file) -> uses.put(type, used(file, files)));
        // What uses nothing that is left cannot be in a circle.
        while (uses.values().removeIf(Set::isEmpty)) {
            uses.values().forEach(used -> used.retainAll(uses.keySet()));
        }
        assertThat(uses)
                .as("Files that use each other in a circle, and those that use such a file. Cut the circle")
                .isEmpty();
    }

    @Test
    void keepsPackagesSmall() {
        Map<String, Long> files = SourceTree.files(MAIN, ".*\\.java").stream()
                .collect(Collectors.groupingBy(RoomsTest::room, TreeMap::new, Collectors.counting()));
        files.values().removeIf(number -> number <= MOST_FILES);
        assertThat(files)
                .as("Packages with more than %d files. Cut rooms, each with one subject", MOST_FILES)
                .isEmpty();
    }

    private static Set<String> used(Path file, Map<String, Path> files) {
        String text = SourceTree.text(file);
        String code = NO_CODE.matcher(text).replaceAll(" ");
        Set<String> imported = IMPORT.matcher(code)
                .results()
                .map(found -> found.group(1) + found.group(2))
                .collect(Collectors.toSet());
        return TYPE.matcher(code)
                .results()
                .map(found -> imported.stream()
                        .filter(name -> name.endsWith("." + found.group()))
                        .findFirst()
                        .orElse(room(file) + "." + found.group()))
                .filter(name -> files.containsKey(name) && !name.equals(type(file)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Path> filesOf(List<String> rooms) {
        return rooms.stream()
                .map(room -> room.replaceFirst("\\..*", ""))
                .distinct()
                .flatMap(folder -> SourceTree.files(MAIN + folder, ".*\\.java").stream())
                .toList();
    }

    /** Like {@code load.raw.RawWriter}. */
    private static String type(Path file) {
        return SourceTree.place(file)
                .substring(MAIN.length())
                .replace(".java", "")
                .replace('/', '.');
    }

    private static String room(Path file) {
        return type(file).replaceFirst("\\.[^.]*$", "");
    }

    private static String room(MatchResult imported) {
        return imported.group(1).replaceFirst("\\.$", "");
    }
}
