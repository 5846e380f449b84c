package io.infull.source.contract;

import java.util.List;
import java.util.Objects;

/** Lists of a contract: a missing list is empty, and a refused element is left out. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    static List<String> orDefault(List<String> given, String standard) {
        return given == null ? List.of(standard) : orEmpty(given);
    }
}
