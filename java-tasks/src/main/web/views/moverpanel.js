// The largest changes against the periods before, of all places at once, and only those that noise does not explain.
import { element, empty, panel } from "../base/dom.js";
import { amount, count, plural, points } from "../base/format.js";
import { table } from "../base/table.js";
import { effort } from "../data/cells.js";
import { parts } from "../data/figures.js";
import { keyOfPart, query } from "../data/query.js";
import { dimension, dimensions, knows, nameOf, tileNamed } from "../data/site.js";
import { earlierRanges, filters, href, range, read } from "../page/state.js";
import { numberColumn, textColumn } from "../parts/columns.js";
import { policyColumn } from "../parts/policies.js";
import { judged } from "../stats/movers.js";
import { summed } from "../stats/scatter.js";

/** Rows that reading for the ranking of customers may take. */
const EFFORT = 60_000;
// Periods before that this one is compared with: more would give little information. Fewer when there are many rows
// to read.
const MOST_EARLIER = 13;
const FEWER_EARLIER = 6;
const SHOWN = 6;
const WEEK = 7;
const TITLE = "Worst movers";
const ZERO = { numerator: 0, denominator: 0 };

export async function moverPanel() {
    const tile = tileNamed(read().kpi);
    if (tile.unit !== "lines" && tile.unit !== "orders") {
        const reason = "Of " + tile.unit + " no interval is sound: a few large lines decide. ";
        const text = reason + "So nothing is called a mover here; the ranking shows every change.";
        return panel(TITLE, null, [], empty(text));
    }
    const before = await earlierRangesOf(tile);
    if (before.length === 0) {
        return panel(TITLE, null, [], empty("There is no whole period before to compare with."));
    }
    const known = dimensions.filter((by) => filters()[by] === undefined && knows(tile, filters(), by));
    const earlier = readable(tile, known, before).length === known.length ? before : before.slice(0, FEWER_EARLIER);
    const looked = readable(tile, known, earlier);
    const found = await Promise.all(looked.map((by) => placesOf(tile, by, earlier)));
    const rows = judged(found.flat(), tile.better);
    return panel(TITLE, aboutOf(rows, earlier, looked, known), [], worstOf(tile, rows), moverTable(tile, rows));
}

/** @param {Tile} tile */
async function earlierRangesOf(tile) {
    const found = await query({ range: { from: null, to: null }, by: "day", tile });
    const days = [...found].filter(([, sums]) => parts(tile, sums).denominator > 0).map(([day]) => Number(day));
    return earlierRanges(range(), Math.min(...days), MOST_EARLIER);
}

/**
 * The dimensions whose places can be looked at in these periods without reading for long.
 * @param {Tile} tile
 * @param {string[]} known
 * @param {ClosedDays[]} periods
 */
function readable(tile, known, periods) {
    const whole = { from: periods[periods.length - 1].from, to: range().to };
    return known.filter((by) => effort({ range: whole, filters: filters(), by, tile }) < EFFORT);
}

/**
 * The places of a dimension: figures of this period and of the weeks of each earlier one, with the totals of all
 * places.
 * @param {Tile} tile
 * @param {string} by
 * @param {ClosedDays[]} earlier
 * @returns {Promise<MoverPlace[]>}
 */
async function placesOf(tile, by, earlier) {
    const sums = (/** @type {Days} */ one, /** @type {number | null} */ every) =>
        query({ range: one, filters: filters(), by, tile, every });
    const [found, ...before] = await Promise.all([sums(range(), null), ...earlier.map((one) => sums(one, WEEK))]);
    const at = (/** @type {Groups} */ groups, /** @type {string} */ key) =>
        groups.has(key) ? parts(tile, groups.get(key)) : ZERO;
    const days = earlier[0].to - earlier[0].from + 1;
    const weeks = [...Array(Math.ceil(days / WEEK)).keys()];
    const all = (/** @type {Groups} */ groups) => summed([...groups.values()].map((one) => parts(tile, one)));
    const total = { now: all(found), then: summed(before.map(all)) };
    return [...found.keys()].map(String).map((place) => ({
        by,
        place,
        total,
        now: at(found, place),
        earlier: before.map((groups) => weeks.map((week) => at(groups, keyOfPart(place, week)))),
    }));
}

/**
 * @param {Mover[]} rows
 * @param {ClosedDays[]} earlier
 * @param {string[]} looked
 * @param {string[]} known
 */
function aboutOf(rows, earlier, looked, known) {
    const kinds = looked.map((by) => dimension(by).plural).join(", ");
    const periods = plural(earlier.length, "period") + " of the same length before, at the same age";
    const places = plural(rows.length, "place") + " looked at (" + kinds + ")";
    const about = "What worsened against the " + periods + ", by more than noise: of " + places + ". ";
    const level = "The intervals hold for all of them at once, at 95 %.";
    const left = known.filter((by) => !looked.includes(by)).map((by) => dimension(by).plural);
    const why =
        " Left out here, for that needs very many rows: " + left.join(", ") + ". Rank by one of them to see it.";
    return about + level + (left.length > 0 ? why : "");
}

/**
 * @param {Tile} tile
 * @param {Mover} row
 */
const isWorse = (tile, row) => (tile.better === "lower" ? row.low > 0 : row.high < 0);

/**
 * @param {Tile} tile
 * @param {Mover[]} rows
 */
function worstOf(tile, rows) {
    const worse = rows
        .filter((row) => isWorse(tile, row))
        .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
        .slice(0, SHOWN);
    if (worse.length === 0) {
        return empty("No mover stands out from noise.");
    }
    const items = worse.map((row) => mover(tile, row));
    return element("ol", { class: "movers" }, items);
}

/** @param {number} value */
const bare = (value) => points(value).replace("\u00a0pp", "");

/**
 * @param {Tile} tile
 * @param {Mover} row
 */
function mover(tile, row) {
    const size = amount(row.now.denominator, tile.unit) + " " + tile.unit;
    const between = bare(row.low) + " to " + points(row.high);
    return element(
        "li",
        {},
        element("a", { href: href({ [row.by]: row.place }) }, nameOf(row.by, row.place)),
        element("span", { class: "muted" }, row.by),
        element("span", { class: "bad" }, points(row.moved)),
        element("span", { class: "muted" }, between + ", " + size + ", " + points(row.contribution) + " of the total"),
    );
}

/**
 * @param {Tile} tile
 * @param {Mover[]} rows
 */
function moverTable(tile, rows) {
    const verdict = (/** @type {Mover} */ row) => {
        if (isWorse(tile, row)) {
            return "worse";
        }
        return row.standsOut ? "better" : "noise";
    };
    const columns = [
        {
            title: "Place",
            value: (/** @type {Mover} */ row) => row.place,
            show: (/** @type {Mover} */ row) => nameOf(row.by, row.place),
        },
        textColumn("Kind", (row) => row.by),
        numberColumn(tile.unit === "orders" ? "Orders" : "Lines", (row) => row.now.denominator, count),
        numberColumn("Before", (row) => row.then.denominator, count),
        numberColumn("Change", (row) => row.moved, points),
        numberColumn("From", (row) => row.low, points),
        numberColumn("To", (row) => row.high, points),
        numberColumn("Of the total", (row) => row.contribution, points),
        textColumn("Verdict", verdict),
        policyColumn(tile),
    ];
    const sorted = [...rows].sort((a, b) => a.contribution - b.contribution);
    return element(
        "details",
        { class: "looked-at" },
        element("summary", {}, "All that was looked at"),
        table(columns, sorted, { caption: "Movers looked at", name: tile.name + "_movers", most: 20 }),
    );
}
