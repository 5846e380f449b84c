package io.infull.load;

import static io.infull.load.OddFiles.Contract.CUSTOMERS;
import static io.infull.load.OddFiles.Contract.ORDERS;
import static io.infull.load.OddFiles.Contract.SHIPMENTS;

import io.infull.load.CorpusCase.Placing;
import io.infull.source.record.RecordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases whose files would be unwieldy in a repository, or that a repository cannot hold. */
final class OddFiles {

    private static final String HEADER = "order,sku,status\n";
    static final String ROW = HEADER + "O1,S1,a\n";
    static final String LOADED = """
            accept
            row {"_line": 2, "order_id": "O1", "sku_id": "S1", "line_status": "a"}
            """;
    private static final int LONGEST = RecordSplitter.LONGEST_RECORD;

    private OddFiles() {}

    /** Of a group on disk, or made from it. */
    enum Contract {
        CUSTOMERS("structure/end_of_copy_value"),
        ORDERS("structure/contract"),
        SHIPMENTS("json_lines/contract");

        private final String place;

        Contract(String place) {
            this.place = place;
        }

        String text() {
            try {
                return Files.readString(CorpusFolder.ofTests().root().resolve(place + ".yml"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<CorpusCase> all() {
        return Stream.concat(sizes(), OddNames.all()).toList();
    }

    private static Stream<CorpusCase> sizes() {
        String million = "x".repeat(1_000_000);
        String tooLong = "reject-file Record at %s line 2 is longer than " + LONGEST + " bytes";
        return Stream.of(
                written(
                        "a_million_characters",
                        ORDERS,
                        "x.csv",
                        HEADER + "O1,S1," + million + "\n",
                        LOADED.replace("\"a\"", '"' + million + '"')),
                written(
                        "ten_megabytes_in_quotes",
                        ORDERS,
                        "x.csv",
                        HEADER + "O1,S1,\"" + "x\n".repeat(5_000_000) + "\"\n",
                        tooLong.formatted("x.csv")),
                written(
                        "ten_megabytes_without_a_line_end",
                        ORDERS,
                        "x.csv",
                        HEADER + "x".repeat(10_000_000),
                        tooLong.formatted("x.csv")),
                written(
                        "ten_megabytes_of_header",
                        ORDERS,
                        "x.csv",
                        "x".repeat(10_000_000),
                        tooLong.formatted("x.csv").replace("line 2", "line 1")),
                written(
                        "ten_megabytes_of_json",
                        SHIPMENTS,
                        "x.json",
                        "\n{\"id\":\"" + "x".repeat(10_000_000) + "\"}\n",
                        tooLong.formatted("x.json")),
                written(
                        "ten_megabytes_of_blank_lines",
                        CUSTOMERS,
                        "x.csv",
                        "id\n" + "\n".repeat(10_000_000) + "C1\n",
                        "accept\nrow {\"_line\": 10000002, \"customer_id\": \"C1\"}\nblanks 10000000"),
                written(
                        "ten_megabytes_of_white_space",
                        SHIPMENTS,
                        "x.json",
                        " ".repeat(1_000_000) + "\n{\"id\":\"A\",\"order\":\"O1\"}",
                        "accept\nrow {\"_line\": 2, \"order_id\": \"O1\", \"shipment_id\": \"A\"}\nblanks 1"),
                written(
                        "ten_thousand_columns",
                        ORDERS,
                        "x.csv",
                        columns() + "\n" + ",".repeat(9_999) + "\n",
                        "reject-file Header mismatch in x.csv"),
                written(
                        "ten_thousand_fields",
                        ORDERS,
                        "x.csv",
                        ROW + ",".repeat(9_999) + "x\n",
                        LOADED.replace("accept\n", "") + "reject-row field_count 3 {\"raw\": \"" + ",".repeat(9_999)
                                + "x\"}"),
                written(
                        "line_feed_behind_carriage_returns",
                        ORDERS,
                        "x.csv",
                        HEADER.replace('\n', '\r') + ("O1,S1," + "x".repeat(1_000) + "\r").repeat(70) + "O2,S1,x\n",
                        "reject-file Line ends of x.csv differ: expected carriage returns, as at its beginning, but found a "
                                + "line feed in line 72. Export it with line ends of one kind"),
                written(
                        "ten_thousand_quotes",
                        ORDERS,
                        "x.csv",
                        HEADER + "O1,S1,\"" + "\"\"".repeat(10_000) + "\"\n",
                        LOADED.replace("\"a\"", '"' + "\\\"".repeat(10_000) + '"')),
                written(
                        "ten_thousand_members",
                        SHIPMENTS,
                        "x.json",
                        members(),
                        "reject-row unknown_field 1 {\"column\": \"m0\", \"raw\": \""
                                + members().replace("\"", "\\\"") + "\"}"));
    }

    private static String columns() {
        return IntStream.range(0, 10_000).mapToObj(column -> "c" + column).collect(Collectors.joining(","));
    }

    private static String members() {
        return IntStream.range(0, 10_000)
                .mapToObj(member -> "\"m" + member + "\":" + member)
                .collect(Collectors.joining(",", "{", "}"));
    }

    static CorpusCase written(String name, Contract contract, String fileName, String text, String verdict) {
        return new CorpusCase(
                "generated",
                name,
                contract.text(),
                verdict(name, verdict),
                landing -> Files.writeString(landing.resolve(fileName), text));
    }

    static CorpusCase placed(String name, Placing placing, String verdict) {
        return new CorpusCase("generated", name, ORDERS.text(), verdict(name, verdict), placing);
    }

    private static Verdict verdict(String why, String statements) {
        return Verdict.parse("# " + why + "\n" + statements);
    }
}
