// Between what a figure could be, if all rows that are not in it were known.
import { plural } from "../base/format.js";
import { figure } from "./figures.js";
import { site, tileOrNone } from "./site.js";

/**
 * Due lines that cannot be judged, for example because a row of their order was rejected: all may be met, or all
 * missed.
 * @param {string[]} tables
 * @param {Sums | undefined} sums
 */
function notJudged(tables, sums) {
    const states = tileOrNone("lines_by_state");
    return states && tables.includes("shipments") ? figure(states, sums, "not_judged").numerator : 0;
}

/** @param {string[]} tables */
function notCounted(tables) {
    const rows = site.not_counted.filter((one) => tables.includes(one.raw_table));
    return rows.reduce((sum, one) => sum + one.row_count, 0);
}

/**
 * Best and worst case when the rows that are not counted are, and the lines that are not judged: null when there is
 * none that matters, a text when their effect is unknown. Model fact_kpi_ranges computes the same without filters.
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 * @returns {Possible | null}
 */
export function possible(tile, sums) {
    const unbounded = whyUnbounded(tile, sums);
    if (unbounded !== null) {
        return { text: "not bounded: " + unbounded };
    }
    const rows = notCounted(tile.bounded_by);
    const unjudged = notJudged(tile.bounded_by, sums);
    const now = figure(tile, sums);
    if (rows + unjudged === 0 || now.denominator === 0) {
        return null;
    }
    // A rejected row of an order may be a line that is missing; all others may change one.
    const missing = notCounted(tile.bounded_by.filter((name) => name === "sales_orders"));
    return bounds(now, rows, missing, unjudged);
}

/**
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 */
function whyUnbounded(tile, sums) {
    const open = notCounted(tile.unbounded_by);
    if (open > 0) {
        return plural(open, "row") + " not counted";
    }
    const unjudged = notJudged(tile.unbounded_by, sums);
    return unjudged > 0 ? plural(unjudged, "line") + " not judged" : null;
}

/**
 * @param {Figure} now
 * @param {number} rows
 * @param {number} missing how many of these may be lines of their own
 * @param {number} unjudged
 */
function bounds(now, rows, missing, unjudged) {
    const due = now.denominator + unjudged;
    const worst = [(now.numerator - rows) / due, (now.numerator - (rows - missing)) / (due + missing)];
    const best = Math.min(1, (now.numerator + unjudged + rows) / (due + missing));
    return { low: Math.max(0, Math.min(...worst)), high: Math.max(best, Number(now.ratio)), rows: rows + unjudged };
}
