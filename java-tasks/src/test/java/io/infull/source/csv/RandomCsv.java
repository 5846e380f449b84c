package io.infull.source.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Small files that are nearly CSV, with all that readers are known to differ about. Each byte stands as a character. */
public final class RandomCsv {

    private static final String MARK = "\u00EF\u00BB\u00BF";

    private static final String[] PIECES = {
        "a",
        "b",
        "1",
        " ",
        ",",
        ",",
        ",",
        "\"",
        "\"",
        "\"\"",
        "\"a\"",
        "\"a,b\"",
        "\"\n\"",
        "\"\r\n\"",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "\\",
        "\\.",
        "\n\\.\n",
        "\\N",
        "\\\"",
        "\0",
        "'",
        "\u00C3\u00A9",
        "\u00C3",
        "\u00FF",
        MARK
    };

    private RandomCsv() {}

    public static Arbitrary<String> files() {
        Arbitrary<String> soup = Arbitraries.of(PIECES).list().ofMaxSize(14).map(parts -> String.join("", parts));
        Arbitrary<String> marked = Combinators.combine(
                        Arbitraries.of("", "", "", MARK), Arbitraries.oneOf(soup, damaged()))
                .as(String::concat);
        return Arbitraries.frequencyOf(Tuple.of(1, tables()), Tuple.of(4, marked));
    }

    private static Arbitrary<String> damaged() {
        return Combinators.combine(tables(), Damage.some()).as((text, damages) -> {
            byte[] damaged = Damage.all(damages, text.getBytes(StandardCharsets.ISO_8859_1), 0);
            return new String(damaged, StandardCharsets.ISO_8859_1);
        });
    }

    // What every reader should take for the same.
    private static Arbitrary<String> tables() {
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n");
        return Combinators.combine(Arbitraries.integers().between(1, 3), ends, Arbitraries.of(true, false))
                .as(Tuple::of)
                .flatMap(form -> rows(form.get1()).map(rows -> {
                    String text = String.join(form.get2(), rows);
                    return form.get3() ? text + form.get2() : text;
                }));
    }

    private static Arbitrary<List<String>> rows(int width) {
        Arbitrary<String> values = Arbitraries.of(
                "a",
                "b c",
                "1.5",
                "",
                "\"a\"",
                "\"\"",
                "\"a,b\"",
                "\"a\"\"b\"",
                "\"a\nb\"",
                "\"\"\"\"",
                "\\",
                " ",
                "\\.");
        return values.list()
                .ofSize(width)
                .map(row -> String.join(",", row))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
