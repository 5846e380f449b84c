package io.infull.source.csv;

import io.infull.db.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out why others read a file in another way. */
public final class CsvExplanation {

    private static final Map<CsvPeer, List<Set<CsvDisagreement>>> FEWEST_FIRST = new EnumMap<>(CsvPeer.class);

    static {
        for (CsvPeer peer : CsvPeer.values()) {
            FEWEST_FIRST.put(peer, fewestFirst(peer));
        }
    }

    private CsvExplanation() {}

    /**
     * The reasons that some peer needs; empty when all read what we read.
     *
     * @param text the bytes of the file, each as a character
     */
    public static Set<CsvDisagreement> of(String text, Database database) {
        Set<CsvDisagreement> met = EnumSet.noneOf(CsvDisagreement.class);
        for (CsvPeer peer : CsvPeer.values()) {
            met.addAll(of(text, peer, database)
                    .orElseThrow(() -> new AssertionError("Nobody knows why " + peer
                            + " reads this in another way: " + quoted(text) + "\nOurs: " + CarefulFile.read(text)
                            + "\nTheirs: "
                            + peer.read(text, CarefulFile.read(text).width(), database))));
        }
        return met;
    }

    // The fewest reasons without whose causes both read the same.
    private static Optional<Set<CsvDisagreement>> of(String text, CsvPeer peer, Database database) {
        return FEWEST_FIRST.get(peer).stream()
                .filter(some -> explain(some, text, peer, database))
                .findFirst();
    }

    // Without one cause another may show up: a mark is at the start when the blank lines above it are gone.
    private static boolean explain(Set<CsvDisagreement> some, String text, CsvPeer peer, Database database) {
        Set<CsvDisagreement> needed = EnumSet.noneOf(CsvDisagreement.class);
        String without = text;
        String before;
        do {
            before = without;
            for (CsvDisagreement reason : some) {
                String removed = reason.removedFrom(without);
                if (!removed.equals(without)) {
                    needed.add(reason);
                }
                without = removed;
            }
        } while (!without.equals(before));
        return needed.equals(some) && agree(without, peer, database);
    }

    private static boolean agree(String text, CsvPeer peer, Database database) {
        CarefulFile ours = CarefulFile.read(text);
        var theirs = peer.read(text, ours.width(), database);
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
