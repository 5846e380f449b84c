package io.infull.source.row;

import io.infull.source.account.Tally;
import java.util.ArrayList;
import java.util.List;

/** Repairs of the record at hand. They count once the record is a row. */
final class RepairNotes {

    private final List<String> names = new ArrayList<>();

    void note(String name) {
        names.add(name);
    }

    void noteAll(List<String> more) {
        // Mostly there is none, and then nothing is to be made for it.
        if (!more.isEmpty()) {
            names.addAll(more);
        }
    }

    int size() {
        return names.size();
    }

    /** Forgets what was noted behind so many. */
    void cutTo(int size) {
        for (int last = names.size() - 1; last >= size; last--) {
            names.remove(last);
        }
    }

    void countIn(Tally tally) {
        for (int index = 0; index < names.size(); index++) {
            tally.countRepair(names.get(index));
        }
        cutTo(0);
    }
}
