package io.infull.source.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.account.RejectedOrder;
import io.infull.source.account.Rejects;
import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Column;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.Source;
import io.infull.source.contract.SourceContract;
import io.infull.source.contract.WhenEmpty;
import io.infull.source.landing.LocalFile;
import io.infull.source.record.RecordSplitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a list are those of records with one element each; when one of these is rejected, there are none. */
class ExplodedRowsTest {

    private static final String[] TEXTS = {
        "\"a\"", "\" B\\u00e9 \"", "\"ÄÖ\"", "\"N/A\"", "\"\\\"\"", "null", "\"\"", "5", "\"-\""
    };
    private static final String[] NUMBERS = {"1", "-20", "3.0", "null", "0"};
    private static final List<Column> COLUMNS = RandomSources.target(List.of(
                    RandomSources.column("order", 0, List.of(), Set.of(), false),
                    RandomSources.column("l.sku", 0, RandomSources.REPAIRS.subList(0, 4), Set.of("N/A"), false),
                    RandomSources.column("l.qty", 1, List.of(), Set.of(), false),
                    RandomSources.column("note", 0, RandomSources.REPAIRS.subList(0, 3), Set.of(), false)))
            .columns();

    @TempDir
    private Path folder;

    private record Parsed(byte[] rows, List<String> reasons) {}

    @Test
    void areThoseOfRecordsWithOneElementEach() throws IOException {
        Random random = new Random(20261130);
        for (int round = 0; round < 300; round++) {
            String order = any(TEXTS, random);
            List<String> elements = new ArrayList<>();
            for (int number = 1 + random.nextInt(5); number > 0; number--) {
                String quantity = random.nextInt(30) == 0 ? "1.5" : any(NUMBERS, random);
                elements.add("{\"sku\":" + any(TEXTS, random) + ",\"qty\": " + quantity + "}");
            }
            assertExplodes(order, any(TEXTS, random), elements);
        }
    }

    @Test
    void areAlsoWrittenWhereTheyAreTooManyToBeHeld() throws IOException {
        String note = '"' + "n".repeat(10_000) + '"';
        assertExplodes("\"a\"", note, elements(400, "2"));
    }

    @Test
    void areNoneAlsoWhereTheLastOneOfManyIsRejected() throws IOException {
        String note = '"' + "n".repeat(10_000) + '"';
        List<String> elements = elements(400, "2");
        elements.add("{\"sku\":\"z\",\"qty\":\"x\"}");
        assertExplodes("\"a\"", note, elements);
    }

    private static List<String> elements(int count, String quantity) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{\"sku\":\"S" + number + "\",\"qty\":" + quantity + "}")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void assertExplodes(String order, String note, List<String> elements) throws IOException {
        String form = "{\"order\":" + order + ",\"l\":%s,\"note\":" + note + "}";
        Parsed exploded = parsed(new ExplodeContract("l", WhenEmpty.reject), form.formatted(elements));
        String records = elements.stream().map(form::formatted).collect(Collectors.joining("\n"));
        Parsed single = parsed(null, records);
        assertThat(exploded.reasons).isEqualTo(single.reasons.stream().limit(1).toList());
        byte[] expected = single.reasons.isEmpty() ? single.rows : parsed(null, "").rows;
        assertThat(exploded.rows).as(form.formatted(elements)).isEqualTo(expected);
    }

    private Parsed parsed(ExplodeContract explode, String text) throws IOException {
        Path path = Files.write(folder.resolve("records.json"), text.getBytes(StandardCharsets.UTF_8));
        Source source = source(explode);
        LocalFile file = new LocalFile(path);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        List<String> reasons = new ArrayList<>();
        Rejects rejects = new Rejects() {
            @Override
            public void add(long line, RowRejected rejected, RejectedOrder order, String rawText) {
                reasons.add(rejected.reason() + " " + rejected.getMessage());
            }
        };
        try (FileParser parser = new FileParser(source, file, file.look(), rejects, bytes -> {})) {
            parser.parseInto(new BinaryRow(rows, new NoLead(), COLUMNS.size()));
        }
        return new Parsed(rows.toByteArray(), reasons);
    }

    private static Source source(ExplodeContract explode) {
        SourceContract contract = new SourceContract(
                "random",
                "",
                List.of(),
                FileFormat.json_lines,
                Dialect.standard(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                RandomSources.REPAIRS.subList(2, 3),
                null,
                null,
                null,
                explode,
                null);
        return new Source("test", contract, List.of(RandomSources.target(COLUMNS)), "none");
    }

    private static String any(String[] some, Random random) {
        return some[random.nextInt(some.length)];
    }

    /** Nothing in front of the values: rows of different lines compare. */
    private record NoLead() implements RowLead {

        @Override
        public int fields() {
            return 0;
        }

        @Override
        public void write(RecordSplitter record, BinaryBuffer buffer) {}
    }
}
