package io.infull.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.TwoWays;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.csv.Damage;
import io.infull.source.row.RandomSources;
import io.infull.source.value.OddValues;
import io.infull.source.value.RandomValues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a JSON file holds, load reads it in bytes as it would by way of texts. */
class JsonInBytesTest {

    private static final List<String> FIELDS = List.of("a", "b", "m.x", "m.n.z", "ü");

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void agreesOnEveryFile(
            @ForAll("sources") Source source,
            @ForAll("objects") List<String> objects,
            @ForAll("damages") List<Damage> damages) {
        boolean lines = source.contract().format() == FileFormat.json_lines;
        String text = lines ? String.join("\n", objects) : "[" + String.join(" ,\n", objects) + "]\n";
        byte[] file = Damage.all(damages, text.getBytes(StandardCharsets.UTF_8), 0);
        assertThat(TwoWays.inBytes(source, file))
                .as(() -> source + "\n" + new String(file, StandardCharsets.UTF_8))
                .isEqualTo(TwoWays.inStrings(source, file));
    }

    @Provide
    static Arbitrary<Source> sources() {
        return Arbitraries.of(FileFormat.json_lines, FileFormat.json_array)
                .flatMap(format -> RandomSources.of(format, FIELDS, List.of("ignored")));
    }

    @Provide
    static Arbitrary<List<String>> objects() {
        return object(
                        List.of("a", "b", "ü", "ignored", "m"),
                        object(List.of("x", "n"), object(List.of("z"), scalars())))
                .list()
                .ofMaxSize(6);
    }

    // Mostly the declared members, each at most once, in any order.
    private static Arbitrary<String> object(List<String> names, Arbitrary<String> inner) {
        Arbitrary<String> some = Arbitraries.of(names);
        Arbitrary<List<String>> members = Arbitraries.oneOf(
                some.list().uniqueElements().ofMaxSize(names.size()),
                Arbitraries.shuffle(names),
                Arbitraries.oneOf(some, Arbitraries.of("unknown", "other", "", "a\\u0062", "\\u0061"))
                        .list()
                        .ofMaxSize(3));
        Arbitrary<String> spaces = Arbitraries.of("", "", " ", "\t", "\r");
        return Combinators.combine(
                        members, inner.list().ofSize(4), scalars().list().ofSize(6), spaces)
                .as((chosen, objects, values, space) -> written(chosen, objects, values, space));
    }

    private static String written(List<String> names, List<String> objects, List<String> values, String space) {
        StringBuilder json = new StringBuilder("{");
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            boolean nested =
                    (name.equals("m") || name.equals("n")) && !values.get(0).equals("null");
            String value = nested ? objects.get(index % objects.size()) : values.get(index % values.size());
            json.append(index == 0 ? "" : ",").append(space);
            json.append('"')
                    .append(name)
                    .append('"')
                    .append(space)
                    .append(':')
                    .append(space)
                    .append(value);
        }
        return json.append(space).append('}').toString();
    }

    private static Arbitrary<String> scalars() {
        Arbitrary<String> strings = RandomValues.any().map(value -> '"' + escaped(value) + '"');
        return Arbitraries.oneOf(strings, strings, RandomValues.numbers(), Arbitraries.of(OddValues.json()));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }

    @Provide
    static Arbitrary<List<Damage>> damages() {
        return Damage.some();
    }
}
