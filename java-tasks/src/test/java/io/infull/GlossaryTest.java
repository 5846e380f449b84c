package io.infull;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.cli.Environment;
import io.infull.project.Severity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of fixed lists are in docs/glossary.md, and each entry there is one sentence in its sorted place. */
class GlossaryTest {

    private static final Path GLOSSARY = SourceTree.file("docs/glossary.md");
    private static final Pattern ENTRY = Pattern.compile("- \\*\\*(.+?)\\*\\*: (.+)");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z].*[^.]\\.");
    private static final Pattern END_INSIDE = Pattern.compile("\\. [A-Z]");
    private static final Pattern WORD = Pattern.compile("\\w+");

    static Stream<Arguments> fixedLists() {
        return Stream.of(
                Arguments.of("command", commands()),
                Arguments.of("severity", names(Severity.values())),
                Arguments.of("check", found("DataTestBinder\\.java", "case \"(\\w+)\" ->")),
                Arguments.of("mode of a source", found("LoadMode\\.java", "(?m)^    (\\w+),?$")),
                Arguments.of("state of a publication", states()),
                Arguments.of(
                        "state of an order line", acceptedValues("models/marts/fact_fulfillment.yml", "cancelled")),
                Arguments.of("meaning of a state of an ERP", meaningsOfStates()),
                Arguments.of("event of a policy", acceptedValues("reference/service_policies.yml", "shipped")),
                Arguments.of("grain of a policy", acceptedValues("reference/service_policies.yml", "shipment")),
                Arguments.of("basis of a policy", acceptedValues("reference/service_policies.yml", "cumulative")),
                Arguments.of("day kind of a policy", acceptedValues("reference/service_policies.yml", "working")),
                Arguments.of("promise of a policy", acceptedValues("reference/service_policies.yml", "requested")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixedLists")
    void explainsEveryWordOfAFixedList(String kind, Collection<String> words) {
        String glossary = SourceTree.text(GLOSSARY);
        assertThat(words).as("The list of this test is empty: " + kind).isNotEmpty();
        assertThat(words.stream().filter(word -> !glossary.contains("`" + word + "`")))
                .as("Add each " + kind + " to docs/glossary.md, as `word`")
                .isEmpty();
    }

    @Test
    void givesEachTermOneSentence() {
        List<String> odd = SourceTree.lines(GLOSSARY).stream()
                .filter(line -> line.startsWith("- "))
                .filter(line -> {
                    Matcher entry = ENTRY.matcher(line);
                    return !entry.matches()
                            || !SENTENCE.matcher(entry.group(2)).matches()
                            || END_INSIDE.matcher(entry.group(2)).find();
                })
                .toList();
        assertThat(odd)
                .as("An entry of docs/glossary.md is '- **term**: One sentence.'")
                .isEmpty();
    }

    @Test
    void listsEachTermOnceAndInOrder() {
        List<String> terms = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : SourceTree.lines(GLOSSARY)) {
            Matcher entry = ENTRY.matcher(line);
            if (line.startsWith("## ")) {
                terms.clear();
            } else if (entry.matches()) {
                String term = entry.group(1).replace("`", "");
                assertThat(seen.add(term)).as("Term twice: " + term).isTrue();
                terms.add(term);
                assertThat(terms).as("Sort this group").isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            }
        }
        assertThat(seen).as("Terms of docs/glossary.md").hasSizeGreaterThan(100);
    }

    private static Set<String> commands() {
        return Main.createCommandLine(new Environment(Map.of(), Clock.systemUTC(), System.out))
                .getSubcommands()
                .keySet();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** What the group of a pattern finds in the one main file with this name, wherever it is. */
    private static List<String> found(String name, String pattern) {
        Path file = SourceTree.files("java-tasks/src/main/java", ".*/" + name).get(0);
        return Pattern.compile(pattern)
                .matcher(SourceTree.text(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> states() {
        String migration = SourceTree.text(SourceTree.file("sql/migrations/V24__hold_publications_for_a_person.sql"));
        Matcher list = Pattern.compile("state in \\(([^)]+)\\)").matcher(migration);
        assertThat(list.find()).as("States of ops.publication").isTrue();
        return words(list.group(1));
    }

    /** The accepted values of the list that has this one. */
    private static List<String> acceptedValues(String yml, String one) {
        return Pattern.compile("accepted_values: \\{values: \\[([^\\]]+)\\]")
                .matcher(SourceTree.text(SourceTree.file("sql/" + yml)))
                .results()
                .map(match -> words(match.group(1)))
                .filter(values -> values.contains(one))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No accepted values in " + yml + " with " + one));
    }

    private static Set<String> meaningsOfStates() {
        return SourceTree.lines(SourceTree.file("sql/reference/line_states.csv")).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> words(String list) {
        return WORD.matcher(list).results().map(MatchResult::group).toList();
    }
}
