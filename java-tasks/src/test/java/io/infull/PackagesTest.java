package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says in its package-info.java what it is for, and which of our packages it imports. */
class PackagesTest {

    private static final String MAIN = "java-tasks/src/main/java/io/infull";
    private static final String INFO = "package-info.java";
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?io\\.infull\\.((?:[a-z]+\\.)*)[A-Z]");
    /** The sentence of a package-info: from the word to the next point that ends it. */
    private static final Pattern DECLARED = Pattern.compile("<p>Imports: ((?:\\{@code [a-z.]+},? ?)+|none)\\.");

    private static final Pattern NAME = Pattern.compile("\\{@code ([a-z.]+)}");

    @Test
    void describesEveryPackage() {
        List<String> undescribed = packages().stream()
                .filter(folder -> !Files.exists(folder.resolve(INFO)))
                .map(SourceTree::place)
                .toList();
        assertThat(undescribed)
                .as("Write a package-info.java for each of these: what the package is for, and what it may import")
                .isEmpty();
    }

    @Test
    void importsWhatItsPackageInfoSays() {
        List<String> differences = new ArrayList<>();
        for (Path folder : packages()) {
            Set<String> declared = declared(folder.resolve(INFO));
            Set<String> imported = imported(folder);
            if (!imported.equals(declared)) {
                differences.add(SourceTree.place(folder) + ": imports " + imported + ", declares " + declared);
            }
        }
        assertThat(differences)
                .as(
                        "Each package-info.java has a paragraph '<p>Imports: {@code a}, {@code b}.' (or 'none'), with exactly "
                                + "the packages of ours that its classes import. Correct it, or take the import away")
                .isEmpty();
    }

    private static List<Path> packages() {
        return SourceTree.files(MAIN, ".*\\.java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static Set<String> declared(Path packageInfo) {
        String text = SourceTree.text(packageInfo).replaceAll("\\s*\\n \\*\\s*", " ");
        Matcher sentence = DECLARED.matcher(text);
        return sentence.find() ? names(NAME.matcher(sentence.group(1)).results()) : Set.of("nothing");
    }

    private static Set<String> imported(Path folder) {
        String own = SourceTree.place(folder)
                .substring(MAIN.length())
                .replaceFirst("/", "")
                .replace('/', '.');
        return SourceTree.files(SourceTree.place(folder), Pattern.quote(SourceTree.place(folder)) + "/[^/]*\\.java")
                .stream()
                .flatMap(file -> names(IMPORT.matcher(SourceTree.text(file)).results()).stream())
                .filter(name -> !name.equals(own))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Stream<MatchResult> found) {
        return found.map(match -> match.group(1).replaceFirst("\\.$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
