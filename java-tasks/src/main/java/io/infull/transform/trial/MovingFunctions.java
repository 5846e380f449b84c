package io.infull.transform.trial;

import io.infull.db.Row;
import io.infull.db.Session;
import io.infull.db.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds functions that may return different results for the same arguments, from the catalog of this server. */
final class MovingFunctions {

    private static final String JUDGE = Statements.read(MovingFunctions.class, "judge_functions");

    private record Judged(long id, String name, String signature, Traits traits, Uses body) {

        static Judged of(Row row) {
            return new Judged(
                    row.number("function_id"),
                    row.text("function_name"),
                    row.text("signature"),
                    Traits.of(row),
                    Uses.of(row.text("body")));
        }

        // The owner of a function may replace it at any time, whatever it is declared to be.
        Moving moving() {
            if (traits.isForeign()) {
                return new Moving(signature + ", which is not a function of PostgreSQL", name, Moving.LEAVE_OUT);
            }
            return new Moving(signature, name, traits.returnsATime() ? Moving.AS_OF : Moving.LEAVE_OUT);
        }
    }

    private record Traits(boolean isWindowFunction, boolean isForeign, boolean returnsATime, boolean isMoving) {

        static Traits of(Row row) {
            return new Traits(
                    row.flag("is_window_function"),
                    row.flag("is_foreign"),
                    row.flag("returns_a_time"),
                    row.flag("is_moving"));
        }
    }

    private final Map<Long, Judged> judged = new LinkedHashMap<>();

    private MovingFunctions() {}

    /** Asks the server for all functions that the selects use, and for those that these are made of. */
    static MovingFunctions of(Session session, Collection<Uses> uses) {
        MovingFunctions functions = new MovingFunctions();
        SortedSet<Long> asked = functions.unknown(uses);
        while (!asked.isEmpty()) {
            List<Judged> answers = session.list(
                    JUDGE, Judged::of, asked.stream().map(String::valueOf).collect(Collectors.joining(",")));
            answers.forEach(answer -> functions.judged.put(answer.id(), answer));
            asked = functions.unknown(answers.stream().map(Judged::body).toList());
        }
        return functions;
    }

    List<Moving> in(Uses uses) {
        List<Moving> moving = new ArrayList<>();
        for (Long id : uses.functions()) {
            Judged function = judged.get(id);
            if (isMoving(function)) {
                moving.add(function.moving());
            }
        }
        for (Long id : uses.unorderedWindowFunctions()) {
            Judged function = judged.get(id);
            if (function.traits().isWindowFunction()) {
                moving.add(new Moving(function.name() + " over rows without order", function.name(), Moving.ADD_ORDER));
            }
        }
        return moving;
    }

    // age(timestamp) is stable like a conversion, and written in SQL with current_date in it.
    private boolean isMoving(Judged function) {
        Uses body = function.body();
        return function.traits().isMoving()
                || function.traits().isForeign()
                || !body.values().isEmpty()
                || body.functions().stream().map(judged::get).anyMatch(this::isMoving);
    }

    private SortedSet<Long> unknown(Collection<Uses> uses) {
        SortedSet<Long> unknown = new TreeSet<>();
        uses.forEach(each -> unknown.addAll(each.functions()));
        unknown.removeAll(judged.keySet());
        return unknown;
    }
}
