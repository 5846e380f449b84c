package io.infull.source.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.Problems;
import io.infull.source.contract.SourceContract;
import io.infull.testing.ContractPage;
import io.infull.testing.ContractPage.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;

/** docs/contracts.md has each key that the reader of contracts knows, with its type and its default. */
class ContractPageTest {

    private static final ContractPage PAGE = ContractPage.read();
    private static final ContractKeys KEYS = ContractKeys.read();
    private static final String WORD = "word alone";
    private static final String NEEDED = "needed";
    /** A message lists no more keys. */
    private static final int MOST_OFFERED = 12;

    static Stream<JavaType> objects() {
        return KEYS.objects().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void hasARowForEachKey(JavaType object) {
        assertThat(keyed(section(object)).map(Row::key))
                .as(
                        "Rows below '%s' in docs/contracts.md are the keys of %s. Add the missing row, and run ContractSchemaTest",
                        section(object), object.getRawClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(KEYS.objects().get(object).keySet());
    }

    @Test
    void hasNoTableOfKeysThatNothingReads() {
        List<String> read = objects().map(ContractPageTest::section).toList();
        assertThat(PAGE.sections("Key"))
                .containsAll(read)
                .filteredOn(heading -> !read.contains(heading))
                .containsExactly("sql/dimensions.yml");
    }

    static Stream<Row> keys() {
        return objects().flatMap(object -> keyed(section(object)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void namesTheTypeOfAKey(Row row) {
        assertThat(row.cell("Type")).isEqualTo(word(type(row)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void listsTheWordsOfAnEnum(Row row) {
        Class<?> type = type(row).getRawClass();
        if (type.isEnum()) {
            assertThat(row.allowed())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void namesTheDefaultOfAKey(Row row) {
        String shown = row.cell("Default");
        if (shown.equals(NEEDED)) {
            return;
        }
        assertThat(shown.equals("none") || row.code("Default").isPresent())
                .as("The default is needed, none or a value in code, but found %s", shown)
                .isTrue();
        String value = row.code("Default").orElse("null");
        ContractTrial without = ContractTrial.of(row, ContractTrial.yaml("{}"));
        without.place.remove(row.key());
        ContractTrial with = ContractTrial.of(row, ContractTrial.yaml("{}"));
        with.place.set(row.key(), ContractTrial.yaml(value));
        assertThat(with.read())
                .as("A contract with the default, beside one without the key")
                .usingRecursiveComparison()
                .isEqualTo(without.read());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void showsAnExampleThatSaysSomething(Row row) {
        ContractTrial with = ContractTrial.ofExample(row);
        assertThat(with.place.has(row.key())).as("The example has the key").isTrue();
        SourceContract read = with.read();
        ContractTrial without = ContractTrial.ofExample(row);
        without.place.remove(row.key());
        Optional<SourceContract> lacking = without.read(new Problems());
        if (lacking.isPresent()) {
            assertThat(lacking.get())
                    .as("A contract with the example, beside one without the key")
                    .usingRecursiveComparison()
                    .isNotEqualTo(read);
        }
    }

    @Test
    void listsTheRepairsThatAreWords() {
        Problems problems = new Problems();
        ContractTrial trial = ContractTrial.ofExample(PAGE.rows("repairs").get("trim"));
        trial.contract.putArray("repairs").add("bananas");
        trial.read(problems);
        Map<String, JavaType> keyed =
                KEYS.objects().get(type(PAGE.rows(ContractKeys.ROOT).get("repairs"), true));
        assertThat(PAGE.rows("repairs").values().stream().map(Row::key).filter(key -> !key.equals("ignore_case")))
                .containsExactlyInAnyOrderElementsOf(Offered.in(problems));
        assertThat(PAGE.rows("repairs").values().stream()
                        .filter(row -> row.cell("Type").equals(WORD))
                        .map(Row::key))
                .doesNotContainAnyElementsOf(keyed.keySet());
    }

    /** The reader itself, asked with a key that nobody has: whether Jackson's list above is what it takes. */
    @ParameterizedTest
    @MethodSource("objects")
    void agreesWithWhatTheReaderOffers(JavaType object) {
        String heading = section(object);
        Row row = keyed(heading).findFirst().orElseThrow();
        ContractTrial trial = ContractTrial.of(row, ContractTrial.yaml("{}"));
        trial.place.put("zzqqxxzzqqxx", 1);
        Problems problems = new Problems();
        assertThat(trial.read(problems)).isEmpty();
        List<String> keys = keyed(heading).map(Row::key).sorted().toList();
        if (keys.size() <= MOST_OFFERED) {
            assertThat(Offered.in(problems)).isEqualTo(keys);
        }
    }

    private static Stream<Row> keyed(String heading) {
        return PAGE.rows(heading).values().stream()
                .filter(row -> !row.cell("Type").equals(WORD));
    }

    private static String section(JavaType object) {
        List<String> names = KEYS.names(object).stream()
                .filter(name -> !PAGE.rows(name).isEmpty())
                .toList();
        assertThat(names)
                .as("docs/contracts.md has a heading with a table for what is below one of %s", KEYS.names(object))
                .hasSize(1);
        return names.get(0);
    }

    private static JavaType type(Row row) {
        return type(row, false);
    }

    private static JavaType type(Row row, boolean entry) {
        JavaType object = objects()
                .filter(known -> section(known).equals(row.section()))
                .findFirst()
                .orElseThrow();
        JavaType type = KEYS.objects().get(object).get(row.key());
        return entry ? ContractKeys.entry(type) : type;
    }

    private static String word(JavaType type) {
        if (type.isContainerType()) {
            String of = word(type.getContentType()).replaceFirst("^text or ", "");
            return (type.isMapLikeType() ? "map of " : "list of ") + (of.equals("text") ? "texts" : of);
        }
        if (ContractKeys.isObject(type)) {
            String link = "[`" + section(type) + "`](#" + section(type) + ")";
            return ContractKeys.isTextOrObject(type) ? "text or " + link : link;
        }
        if (type.isEnumType()) {
            return "word";
        }
        return switch (type.getRawClass().getSimpleName()) {
            case "String" -> "text";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "whole number";
            case "double", "Double" -> "number";
            case "DayLimit" -> "days";
            default -> throw new IllegalStateException("No word for " + type);
        };
    }
}
