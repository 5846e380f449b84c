package io.infull.source.account;

import io.infull.log.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Distinct names of extra columns, but no more than fit into a log line: JSON may have any number of names. */
public final class ExtraNames {

    private static final int MOST = 20;
    private static final int LONGEST = 60;
    private static final String MORE = "…";

    private final Set<String> names = new LinkedHashSet<>();
    private boolean more;

    public void note(String name) {
        if (names.size() < MOST) {
            names.add(shown(name));
        } else {
            more |= !names.contains(shown(name));
        }
    }

    private static String shown(String name) {
        return Printable.of(name.length() <= LONGEST ? name : name.substring(0, LONGEST) + MORE);
    }

    /** In the order in which they came; an ellipsis replaces those that are too many. */
    public List<String> list() {
        List<String> list = new ArrayList<>(names);
        if (more) {
            list.add(MORE);
        }
        return list;
    }
}
