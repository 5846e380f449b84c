package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where PostgreSQL's COPY and opencsv read a file in another way than we do, we know why. */
@DatabaseTest
class CsvDisagreementTest {

    private static final int MOST_BYTES = 10_000;

    @Test
    void isExplainedInTheCorpus(TestWarehouse warehouse) throws IOException {
        Set<CsvDisagreement> met = EnumSet.noneOf(CsvDisagreement.class);
        try (Stream<Path> files = Files.walk(CorpusFolder.ofTests().root())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) <= MOST_BYTES) {
                    met.addAll(reasons(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), warehouse));
                }
            }
        }
        Set<CsvDisagreement> known = EnumSet.allOf(CsvDisagreement.class);
        if (Integer.parseInt(warehouse.value("show server_version_num")) >= 180_000) {
            known.remove(CsvDisagreement.END_MARKER);
        }
        assertThat(met)
                .as("A reason that no file of the corpus needs explains nothing")
                .isEqualTo(known);
    }

    private static Set<CsvDisagreement> reasons(String text, TestWarehouse warehouse) {
        Set<CsvDisagreement> met = EnumSet.noneOf(CsvDisagreement.class);
        for (CsvPeer peer : CsvPeer.values()) {
            met.addAll(reasons(text, peer, warehouse));
        }
        return met;
    }

    // The fewest reasons without whose causes both read the same.
    private static Set<CsvDisagreement> reasons(String text, CsvPeer peer, TestWarehouse warehouse) {
        for (Set<CsvDisagreement> some : fewestFirst(peer)) {
            String without = text;
            boolean needed = true;
            for (CsvDisagreement reason : some) {
                String before = without;
                without = reason.removedFrom(without);
                needed &= !before.equals(without);
            }
            if (needed && agree(without, peer, warehouse)) {
                return some;
            }
        }
        throw new AssertionError("Nobody knows why " + peer + " reads this in another way: " + quoted(text) + "\nOurs: "
                + CarefulFile.read(text) + "\nTheirs: "
                + peer.read(text, CarefulFile.read(text).width(), warehouse.database()));
    }

    private static boolean agree(String text, CsvPeer peer, TestWarehouse warehouse) {
        CarefulFile ours = CarefulFile.read(text);
        var theirs = peer.read(text, ours.width(), warehouse.database());
        return theirs.isEmpty() ? ours.refused() : ours.isSound() && ours.rows().equals(theirs.get());
    }

    private static List<Set<CsvDisagreement>> fewestFirst(CsvPeer peer) {
        List<CsvDisagreement> all = Stream.of(CsvDisagreement.values())
                .filter(reason -> reason.peers.contains(peer))
                .toList();
        List<Set<CsvDisagreement>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            Set<CsvDisagreement> some = EnumSet.noneOf(CsvDisagreement.class);
            for (int index = 0; index < all.size(); index++) {
                if ((bits >> index & 1) == 1) {
                    some.add(all.get(index));
                }
            }
            sets.add(some);
        }
        sets.sort(Comparator.comparing(Set::size));
        return sets;
    }

    private static String quoted(String text) {
        return text.replace("\n", "<LF>").replace("\r", "<CR>").replace("\0", "<NUL>");
    }
}
