package io.infull.source.contract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A path like {@code order.customer}. A dot that is part of a name is written behind a backslash: {@code ship\\.to}. */
public final class MemberPath {

    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\.");

    private MemberPath() {}

    /** The names on the path. */
    public static List<String> names(String path) {
        return Arrays.stream(BETWEEN.split(path, -1))
                .map(name -> name.replace("\\.", "."))
                .toList();
    }

    /** A name as part of a path. */
    public static String written(String name) {
        return name.replace(".", "\\.");
    }
}
