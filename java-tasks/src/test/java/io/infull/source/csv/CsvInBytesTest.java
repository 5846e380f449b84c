package io.infull.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.TwoWays;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.row.RandomSources;
import io.infull.source.value.Mutation;
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
import net.jqwik.api.Tuple;

/** Whatever a CSV file holds, load reads it in bytes as it would by way of texts. */
class CsvInBytesTest {

    private static final List<String> FIELDS = List.of("a", "b", "c", "d");
    private static final String DELIMITER = "\u0001";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void agreesOnEveryFile(
            @ForAll("sources") Source source,
            @ForAll("records") List<String> records,
            @ForAll("damages") List<Damage> damages) {
        String delimiter = source.contract().dialect().delimiter();
        String header = String.join(delimiter, FIELDS) + "\n";
        String text = header + String.join("", records).replace(DELIMITER, delimiter);
        byte[] file = Damage.all(damages, text.getBytes(source.charset()), header.length());
        assertThat(TwoWays.inBytes(source, file))
                .as(() -> source + "\n" + new String(file, StandardCharsets.ISO_8859_1))
                .isEqualTo(TwoWays.inStrings(source, file));
    }

    @Provide
    static Arbitrary<Source> sources() {
        return RandomSources.of(FileFormat.csv, FIELDS, FIELDS);
    }

    @Provide
    static Arbitrary<List<String>> records() {
        Arbitrary<Integer> widths = Arbitraries.of(4, 4, 4, 4, 4, 4, 4, 3, 5, 1);
        Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\r\n", "\n\n", "");
        return Combinators.combine(widths.flatMap(width -> fields().list().ofSize(width)), ends)
                .as((fields, end) -> String.join(DELIMITER, fields) + end)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<String> fields() {
        Arbitrary<String> quoted = RandomValues.any().map(value -> '"' + value.replace("\"", "\"\"") + '"');
        Arbitrary<String> sloppy = RandomValues.any().map(value -> '"' + value + '"');
        Arbitrary<String> plain = RandomValues.any();
        Arbitrary<String> returned = Mutation.of("\r").flatMap(change -> plain.map(change::apply));
        return Arbitraries.frequencyOf(
                Tuple.of(16, plain), Tuple.of(4, quoted), Tuple.of(2, sloppy), Tuple.of(1, returned));
    }

    @Provide
    static Arbitrary<List<Damage>> damages() {
        return Damage.some();
    }
}
