package io.infull.load;

import static io.infull.load.OddFiles.Contract.ORDERS;
import static io.infull.load.OddFiles.LOADED;
import static io.infull.load.OddFiles.ROW;
import static io.infull.load.OddFiles.placed;
import static io.infull.load.OddFiles.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A sound file under names that are traps, and links that lead astray. */
final class OddNames {

    private OddNames() {}

    static Stream<CorpusCase> all() {
        return Stream.concat(names(), links());
    }

    // Names are data: no shell, no log, no statement and no archive may act upon one.
    private static Stream<CorpusCase> names() {
        return Stream.concat(
                Stream.of(
                                "orders $(touch x).csv",
                                "orders `id`.csv",
                                "orders;rm x.csv",
                                "-rf.csv",
                                "orders'; drop table raw.sales_orders; --.csv",
                                "orders\"x\".csv",
                                "orders\\n.csv",
                                "%s%n{}.csv",
                                "größe.csv",
                                "gro\u0308sse.csv",
                                "=cmd()",
                                " orders .csv",
                                "*.csv",
                                "orders.csv.",
                                "a".repeat(200) + ".csv")
                        .map(name -> written(
                                "name " + name.substring(0, Math.min(30, name.length())), ORDERS, name, ROW, LOADED)),
                Stream.of(
                        written(
                                "name with a line end",
                                ORDERS,
                                "orders\n{\"event\":\"cmd_result\"}.csv",
                                ROW,
                                "set-aside bad_name"),
                        written(
                                "name with an escape sequence",
                                ORDERS,
                                "orders\u001b[2J.csv",
                                ROW,
                                "set-aside bad_name"),
                        written(
                                "name with an escape sequence of eight bits",
                                ORDERS,
                                "orders\u009b2J.csv",
                                ROW,
                                "set-aside bad_name"),
                        written("name with a turned direction", ORDERS, "\u202efdp.csv", ROW, "set-aside bad_name"),
                        written("name of a hidden file", ORDERS, ".orders.csv", ROW, "set-aside unfinished"),
                        written("name of an unfinished file", ORDERS, "orders.csv.part", ROW, "set-aside unfinished")));
    }

    private static Stream<CorpusCase> links() {
        return Stream.of(
                placed(
                        "link to a file outside",
                        landing -> link(landing, Files.writeString(landing.resolveSibling("outside.csv"), ROW)),
                        "set-aside outside_landing"),
                placed(
                        "link to a file outside by a relative path",
                        landing -> {
                            Files.writeString(landing.resolveSibling("outside.csv"), ROW);
                            link(landing, Path.of("../outside.csv"));
                        },
                        "set-aside outside_landing"),
                placed(
                        "link to a link outside",
                        landing -> {
                            Path outside = Files.writeString(landing.resolveSibling("outside.csv"), ROW);
                            link(landing, Files.createSymbolicLink(landing.resolveSibling("second"), outside));
                        },
                        "set-aside outside_landing"),
                placed("link to nothing", landing -> link(landing, Path.of("nothing.csv")), "set-aside no_file"),
                placed("link to itself", landing -> link(landing, Path.of("linked.csv")), "set-aside no_file"),
                placed(
                        "link to an endless device",
                        landing -> link(landing, Path.of("/dev/zero")),
                        "set-aside outside_landing"),
                placed(
                        "folder named like a file",
                        landing -> Files.createDirectory(landing.resolve("orders.csv")),
                        "accept"));
    }

    private static void link(Path landing, Path target) throws IOException {
        Files.createSymbolicLink(landing.resolve("linked.csv"), target);
    }
}
