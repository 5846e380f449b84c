package io.infull.transform.trial;

import io.infull.project.sql.SqlWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A select of the project that became a view.
 *
 * @param title for people, like {@code Model fact_orders}
 * @param place of its text: a file, or a file with a line
 * @param sql the text
 */
record Tried(String title, String place, String sql) {

    static Tried of(String title, Path file, String sql) {
        return new Tried(title, file.toString(), sql);
    }

    /** Reasons why it may give different rows for the same data, one sentence each. */
    List<String> moving(Uses uses, MovingFunctions functions) {
        List<Moving> found = new ArrayList<>(functions.in(uses));
        uses.values().forEach(value -> found.add(new Moving(value, value, remedy(value))));
        uses.clauses().forEach(clause -> found.add(clause.asMoving()));
        if (uses.makesTimes()) {
            SqlWords.dateWords(sql).forEach(word -> found.add(new Moving(word, word, Moving.AS_OF)));
        }
        return found.stream().distinct().map(this::sentence).toList();
    }

    private String sentence(Moving moving) {
        return title + " moves by itself: expected rows that depend on data alone but found " + moving.what() + " ("
                + place + line(moving.word()) + "). " + moving.remedy();
    }

    // The text of a reference table or of the union of KPIs is generated, so its line numbers do not fit a file.
    private String line(String words) {
        if (!place.endsWith(".sql")) {
            return "";
        }
        return Stream.of(words.split("\\|"))
                .flatMapToInt(word -> SqlWords.lineOf(sql, word).stream())
                .mapToObj(line -> " line " + line)
                .findFirst()
                .orElse("");
    }

    private static String remedy(String value) {
        return value.matches("(?:current_|local)(?:date|time|timestamp)") ? Moving.AS_OF : Moving.LEAVE_OUT;
    }
}
