package io.infull.profile;

import io.infull.profile.TableMatch.Match;
import io.infull.profile.ValueEvidence.Order;
import io.infull.profile.name.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the fields that were found say of each other: a promise before its order, a line number that repeats. */
final class MatchDoubts {

    private MatchDoubts() {}

    static Map<String, Match> seenTogether(Sample sample, Map<String, Match> matches) {
        ValueEvidence values = new ValueEvidence(sample);
        Map<String, Match> doubted = new LinkedHashMap<>(matches);
        Match order = matches.get("order_id");
        if (order != null) {
            doubted.computeIfPresent(
                    "line_number",
                    (column, match) -> values.countsWithin(order.field(), match.field())
                            ? match
                            : match.doubted("its values repeat within an order, so they may not number its lines"));
        }
        return after(matches.get("order_date"), sample, doubted);
    }

    /** @param ordered the day of the order, null where there is none */
    static Map<String, Match> after(Match ordered, Sample sample, Map<String, Match> matches) {
        if (ordered == null) {
            return matches;
        }
        ValueEvidence values = new ValueEvidence(sample);
        Map<String, Match> doubted = new LinkedHashMap<>(matches);
        doubted.replaceAll((column, match) -> dated(column, match, () -> values.order(ordered.field(), match.field())));
        return doubted;
    }

    private static Match dated(String column, Match match, Supplier<Order> days) {
        if (!column.endsWith("_date") || Moment.ofColumn(column) == Moment.NONE) {
            return match;
        }
        Order order = days.get();
        return order.isReversed()
                ? match.doubted(order.before() + " of " + order.both() + " days lie before the day of the order")
                : match;
    }
}
