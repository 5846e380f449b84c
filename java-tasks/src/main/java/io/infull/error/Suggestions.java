package io.infull.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Offers the valid answers when a name is unknown. */
public final class Suggestions {

    private static final int FEW = 12;

    private Suggestions() {}

    /** For example {@code Did you mean stg_shipments?} or {@code Known sources: [a, b]}; empty when nothing is known. */
    public static String forUnknown(String name, String plural, Collection<String> known) {
        Optional<String> nearest = nearest(name, known);
        if (nearest.isPresent()) {
            return " Did you mean " + nearest.get() + "?";
        }
        if (known.isEmpty() || known.size() > FEW) {
            return "";
        }
        return " Known " + plural + ": " + new TreeSet<>(known);
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        int tolerated = Math.max(2, name.length() / 4);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .filter(candidate -> distance.apply(name, candidate) <= tolerated)
                .min(Comparator.comparing((String candidate) -> distance.apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
