// The chosen KPI by place, the worst first.
import { choice, element, empty, panel } from "../base/dom.js";
import { table } from "../base/table.js";
import { figure } from "../data/figures.js";
import { CITY, CUSTOMER } from "../data/protocol.js";
import { query } from "../data/query.js";
import { dimension, dimensionOrNone, knows, nameOf, namesOfLines, site, tileNamed } from "../data/site.js";
import { filters, previousRange, range, read, set } from "../page/state.js";
import { amountColumn, linesColumn, numberColumn } from "../parts/columns.js";
import { policyColumn, policyNote } from "../parts/policies.js";
import { aimOf, targetColumn } from "../parts/targets.js";
import { gapWritten, isAmount, linesHref, toneOf, written } from "../parts/written.js";

/** @typedef {Figure & {by: string, place: string, moved: Figure["value"]}} Ranked */

/** @param {string} [name] of the tile, where another one is meant than the chosen */
export async function rankPanel(name) {
    const now = read();
    const tile = tileNamed(name ?? now.kpi);
    const by = dimensionOrNone(now.by) ? now.by : CITY;
    const actions = [rankedBy(by)];
    if (!knows(tile, filters(), by)) {
        const text = "Not known by " + namesOfLines() + ": the lines of an order can be of several.";
        return panel(tile.title + ", ranked", null, actions, empty(text));
    }
    const rows = (await ranked(tile, by)).sort(worseFirst(tile));
    const about = "Choose a name to filter everything by it.";
    const title = tile.title + " by " + by + ", worst first";
    return panel(
        title,
        about,
        actions,
        policyNote(tile),
        rows.length === 0 ? empty("Nothing in this selection.") : rankTable(tile, by, rows),
    );
}

/** @param {string} by */
function rankedBy(by) {
    const options = site.dimensions.map((one) => /** @type {[string, string]} */ ([one.name, one.title]));
    return choice("Ranked by", options, by, (value) => set({ by: value }));
}

/**
 * @param {Tile} tile
 * @param {string} by
 * @returns {Promise<Ranked[]>}
 */
async function ranked(tile, by) {
    const chosen = filters();
    const previous = previousRange(range());
    const ofRange = (/** @type {Days} */ one) => query({ range: one, filters: chosen, by, tile });
    const [now, then] = await Promise.all([ofRange(range()), previous ? ofRange(previous) : new Map()]);
    const places = [...now.keys()].map(String);
    const aimAt = (/** @type {string} */ place) =>
        by === CUSTOMER ? undefined : aimOf(tile, range(), { ...chosen, [by]: place });
    const aims = await Promise.all(places.map(aimAt));
    const rows = places.map((place, at) => {
        const shown = figure(tile, now.get(place), null, aims[at]);
        const earlier = then.has(place) ? figure(tile, then.get(place)).value : null;
        const moved = earlier !== null && shown.value !== null ? shown.value.minus(earlier) : null;
        return { by, place, ...shown, moved };
    });
    return rows.filter((row) => row.denominator !== 0);
}

/** @param {Tile} tile */
function worseFirst(tile) {
    const sign = tile.better === "lower" ? -1 : 1;
    return (/** @type {Ranked} */ a, /** @type {Ranked} */ b) => sign * (Number(a.value) - Number(b.value));
}

/**
 * @param {Tile} tile
 * @param {string} by
 * @param {Ranked[]} rows
 */
function rankTable(tile, by, rows) {
    const named = (/** @type {Ranked} */ row) => nameOf(by, row.place);
    const caption = tile.title + " by " + by;
    return table(columnsOf(tile, by, rows), rows, {
        caption,
        name: tile.name + "_by_" + by,
        most: 12,
        onRow: (row) => set({ [by]: row.place }),
        rowLabel: (row) => "Filter by " + named(row),
    });
}

/**
 * @param {Tile} tile
 * @param {string} by
 * @param {Ranked[]} rows
 * @returns {Column[]}
 */
function columnsOf(tile, by, rows) {
    const named = (/** @type {Ranked} */ row) => nameOf(by, row.place);
    const most = isAmount(tile) ? largest(rows) : 1;
    const against = tile.better === "lower" ? "met" : "missed";
    const gap = (/** @type {Ranked} */ row) => element("span", { class: toneOf(row.isMet) }, gapWritten(tile, row.gap));
    return [
        { title: dimension(by).title, value: (row) => row.place, show: named },
        { title: tile.title, value: (row) => row.value, show: (row) => bar(tile, row, most) },
        { title: "Gap", value: (row) => row.gap, show: gap, isNumber: true },
        numberColumn(
            "Change",
            (row) => row.moved,
            (moved) => gapWritten(tile, moved),
        ),
        amountColumn("Numerator", (row) => row.numerator, tile.unit),
        amountColumn("Denominator", (row) => row.denominator, tile.unit),
        linesColumn(
            (row) => linesHref(tile, against, { [by]: row.place }),
            (row) => "Order lines of " + named(row),
        ),
        targetColumn(tile, (row) => ({ ...filters(), [by]: row.place })),
        policyColumn(tile),
    ];
}

/** @param {Ranked[]} rows */
const largest = (rows) => Math.max(...rows.flatMap((row) => [Number(row.value), Number(row.target ?? 0)])) || 1;

/**
 * @param {Tile} tile
 * @param {Ranked} row
 * @param {number} most
 */
function bar(tile, row, most) {
    const share = (/** @type {Amount | null} */ value) =>
        Math.max(0, Math.min(100, (Number(value) / most) * 100)).toFixed(2) + "%";
    const fill = element("div", { class: "fill " + toneOf(row.isMet), style: "width:" + share(row.value) });
    const tick = row.target === null ? null : element("div", { class: "tick", style: "left:" + share(row.target) });
    const track = element("div", { class: "track", "aria-hidden": "true" }, fill, tick);
    return element("div", { class: "bar" }, track, element("span", {}, written(tile, row.value)));
}
