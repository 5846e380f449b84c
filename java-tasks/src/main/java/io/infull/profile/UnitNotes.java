package io.infull.profile;

import io.infull.profile.value.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Units and currencies in fields of their own, without which quantities and prices cannot be added up. */
final class UnitNotes {

    private static final int MOST = 30;
    private static final int SHOWN = 5;

    private UnitNotes() {}

    /** @param ignored fields that no column takes */
    static List<String> of(Sample sample, List<String> ignored) {
        List<String> notes = new ArrayList<>();
        for (String field : ignored) {
            int position = sample.fields().indexOf(field);
            List<String> distinct = position < 0
                    ? List.of()
                    : sample.values(position).stream()
                            .distinct()
                            .limit(MOST + 1L)
                            .toList();
            String what = meaning(field.toLowerCase(Locale.ROOT));
            if (!what.isEmpty() && !distinct.isEmpty() && distinct.size() <= MOST) {
                notes.add((distinct.size() > 1 ? "CHECK: " : "") + field + " holds " + what + ", "
                        + Yaml.list(distinct.stream().limit(SHOWN).toList())
                        + (distinct.size() > 1 ? ": load adds up different ones as if they were the same" : " only"));
            }
        }
        return notes;
    }

    private static String meaning(String field) {
        if (field.matches(".*(currency|waerk|waers|curr$|curr_|wahrung|devise|moneda).*")) {
            return "currencies";
        }
        if (field.matches(".*price.?(quantity|unit|basis|per).*|kpein|peinh")) {
            return "for how many pieces a price is";
        }
        return field.matches(".*(uom|unit$|units?_of|unit of|vrkme|meins|einheit|umedida).*") ? "units" : "";
    }
}
