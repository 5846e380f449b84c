package io.infull.source.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.TwoWays;
import io.infull.source.contract.Column;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.value.OddValues;
import io.infull.source.value.Repair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every odd value in a column of every type, under every repair, in bytes and by way of texts. */
class OddValuesInBytesTest {

    private static final List<Dialect> DIALECTS =
            List.of(new Dialect(";", null, null), new Dialect("\t", "windows-1252", null));

    @Test
    void agreesOnOddValuesInCsv() {
        List<String> lines =
                OddValues.all().stream().flatMap(OddValuesInBytesTest::lines).toList();
        for (Dialect dialect : DIALECTS) {
            String text = "a\u0001b\n" + String.join("\n", lines);
            byte[] file = text.replace("\u0001", dialect.delimiter())
                    .getBytes(source(FileFormat.csv, dialect, List.of()).charset());
            sources(FileFormat.csv, dialect).parallelStream().forEach(source -> assertAgrees(source, file));
        }
    }

    @Test
    void agreesOnOddValuesInJson() {
        List<String> lines =
                OddValues.json().stream().flatMap(OddValuesInBytesTest::objects).toList();
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        sources(FileFormat.json_lines, Dialect.standard()).parallelStream()
                .forEach(source -> assertAgrees(source, file));
    }

    private static Stream<String> lines(String value) {
        String quoted = '"' + value.replace("\"", "\"\"") + '"';
        return Stream.of(value, quoted, '"' + value + '"', quoted + "x")
                .flatMap(field -> Stream.of(field + "\u0001b", "a\u0001" + field, field + "\u0001\r", field));
    }

    private static Stream<String> objects(String value) {
        return Stream.of(
                        "{\"a\":%s}",
                        "{\"a\":1,\"m\":{\"x\":%s}}", "{\"m\":%s,\"a\":\"a\"}", "{\"a\":1,\"ignored\":%s}", "%s")
                .map(form -> form.formatted(value));
    }

    private static List<Source> sources(FileFormat format, Dialect dialect) {
        List<Source> sources = new ArrayList<>();
        String other = format == FileFormat.csv ? "b" : "m.x";
        for (int type = 0; type < RandomSources.TYPES.size(); type++) {
            for (List<Repair> repairs : repairs()) {
                sources.add(source(
                        format,
                        dialect,
                        List.of(
                                RandomSources.column("a", type, repairs, Set.of(), true),
                                RandomSources.column(other, type, repairs, Set.of("N/A", "-1", "5", ""), false))));
            }
        }
        return sources;
    }

    private static List<List<Repair>> repairs() {
        Repair trim = RandomSources.REPAIRS.get(0);
        Stream<List<Repair>> single = RandomSources.REPAIRS.stream().map(List::of);
        Stream<List<Repair>> several =
                RandomSources.REPAIRS.subList(1, 5).stream().map(repair -> List.of(trim, repair));
        return Stream.of(Stream.of(List.<Repair>of()), single, several)
                .flatMap(repairs -> repairs)
                .toList();
    }

    private static Source source(FileFormat format, Dialect dialect, List<Column> columns) {
        List<String> ignored = format == FileFormat.csv ? List.of("a", "b") : List.of("ignored");
        return RandomSources.source(format, dialect, List.of(), ignored, List.of(RandomSources.target(columns)));
    }

    private static void assertAgrees(Source source, byte[] file) {
        assertThat(TwoWays.inBytes(source, file))
                .as(() -> source.targets().stream().map(String::valueOf).collect(Collectors.joining("\n")))
                .isEqualTo(TwoWays.inStrings(source, file));
    }
}
