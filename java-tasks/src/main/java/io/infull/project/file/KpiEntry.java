package io.infull.project.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the yml of a KPI says: how it is counted, and what reports and boards need to know of it.
 *
 * @param from the mart whose rows it counts
 * @param where which of these rows belong to its denominator; empty for all
 * @param periodDate the column of the mart with the day that a row belongs to
 * @param numerator {@code count(*)} or {@code sum(…)}, with a filter if it has one
 * @param denominator as the numerator
 * @param grain what is judged as a whole: line or order
 * @param unit of the numerator: lines, orders, pieces or money
 * @param countedIn what the denominator counts, in words
 * @param better higher or lower
 * @param display what people look at: the ratio, or the numerator as an amount
 * @param needs columns of the exports without which it is not measurable: a list
 * @param matures the basis of the policies under which it changes after the deadline, or always; null where it does not
 * @param order place in lists; null comes last
 * @param tile its card on a board; null when no board shows it
 */
public record KpiEntry(
        String title,
        String description,
        String from,
        String where,
        String periodDate,
        String numerator,
        String denominator,
        String grain,
        String unit,
        String countedIn,
        String better,
        String display,
        Object needs,
        String matures,
        Integer order,
        KpiTileEntry tile) {

    public KpiEntry {
        description = description == null ? "" : description.strip();
        where = where == null ? "" : where.strip();
        grain = grain == null ? "line" : grain;
        unit = unit == null ? grain + "s" : unit;
        countedIn = countedIn == null ? grain + "s" : countedIn;
        display = display == null ? "ratio" : display;
    }

    /**
     * The card of a KPI on a board. Its other properties are those of the KPI.
     *
     * @param title null for that of the KPI
     * @param rows a boolean over the order lines, as in the header of a tile
     */
    public record KpiTileEntry(
            String board,
            String section,
            Integer order,
            String title,
            String rows,
            List<String> boundedBy,
            List<String> unboundedBy) {}

    /** Keys that it must have and does not. */
    List<String> missing() {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("title", title);
        needed.put("from", from);
        needed.put("period_date", periodDate);
        needed.put("numerator", numerator);
        needed.put("denominator", denominator);
        needed.put("better", better);
        List<String> missing = new ArrayList<>();
        needed.forEach((key, value) -> {
            if (value == null) {
                missing.add(key);
            }
        });
        return missing;
    }

    /** The facts that reports read from the database. */
    Map<String, Object> meta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("title", title);
        meta.put("grain", grain);
        meta.put("unit", unit.equals("money") ? unit : "ratio");
        meta.put("better", better);
        meta.put("display", display);
        meta.put("counted_in", countedIn);
        meta.put("needs", needs);
        meta.put("matures", matures);
        meta.put("order", order);
        meta.values().removeIf(Objects::isNull);
        return meta;
    }
}
