// The chosen KPI week by week, or day by day, with its target.
import { choice, element, empty, panel } from "../base/dom.js";
import { day, monday, week } from "../base/format.js";
import { table } from "../base/table.js";
import { figure } from "../data/figures.js";
import { query } from "../data/query.js";
import { knows, namesOfLines, tileNamed } from "../data/site.js";
import { chart } from "../page/charts.js";
import { filters, range, read, set } from "../page/state.js";
import { amountColumn, linesColumn, numberColumn, textColumn } from "../parts/columns.js";
import { graceInWords, graceOf, matures } from "../parts/maturity.js";
import { policyColumn, policyNote } from "../parts/policies.js";
import { aimOf, targetColumn } from "../parts/targets.js";
import { linesHref, written } from "../parts/written.js";
import { trendChart } from "./trendchart.js";

/** @typedef {"day" | "week"} Grain */

/** One month has four weeks: a trend needs some more. */
const LEAST_DAYS = 83;
const WIDENED_DAYS = 77;

export async function trendPanel() {
    const now = read();
    const tile = tileNamed(now.kpi);
    if (!knows(tile, filters(), null)) {
        return panel(tile.title, null, [], empty("Not known by " + namesOfLines() + "."));
    }
    const grain = now.grain === "day" ? "day" : "week";
    const shownRange = rangeOf(grain);
    const points = await pointsOf(tile, grain, shownRange);
    const title = tile.title + " by " + grain;
    const grains = /** @type {[string, string][]} */ ([
        ["week", "Weeks"],
        ["day", "Days"],
    ]);
    const actions = [choice("Trend by", grains, grain, (value) => set({ grain: value }))];
    if (points.length === 0) {
        return panel(title, null, actions, empty("No " + tile.unit + " in this selection."));
    }
    const label = (/** @type {TrendPoint} */ point) => (grain === "week" ? week(point.day) : day(point.day));
    const hrefOf = (/** @type {TrendPoint} */ point) => {
        const { from, to } = daysOf(point.day, grain, shownRange);
        return linesHref(tile, "all", { range: "custom", from: day(from), to: day(to) });
    };
    const onClick = (/** @type {{dataIndex: number}} */ event) => {
        location.hash = hrefOf(points[event.dataIndex]);
    };
    const columns = columnsOf(tile, grain, label, hrefOf);
    return panel(
        title,
        tile.about,
        actions,
        policyNote(tile),
        chart(title + ", with its target", () => trendChart(tile, points, label), { onClick }),
        youngNote(points, label),
        element(
            "details",
            {},
            element("summary", {}, "Figures"),
            table(columns, points, { caption: title, name: tile.name + "_by_" + grain, most: 26 }),
        ),
    );
}

/** @param {Grain} grain */
function rangeOf(grain) {
    const chosen = range();
    const { from, to } = chosen;
    if (grain === "week" && from !== null && to !== null && to - from < LEAST_DAYS) {
        return { from: monday(to) - WIDENED_DAYS, to };
    }
    return chosen;
}

/**
 * The days of a point: a week at the edge of the period is a part of one.
 * @param {number} first
 * @param {Grain} grain
 * @param {Days} shown
 */
function daysOf(first, grain, shown) {
    const last = first + (grain === "week" ? 6 : 0);
    return { from: Math.max(first, shown.from ?? first), to: Math.min(last, shown.to ?? Infinity) };
}

/**
 * @param {Tile} tile
 * @param {Grain} grain
 * @param {Days} shown
 * @returns {Promise<TrendPoint[]>}
 */
async function pointsOf(tile, grain, shown) {
    const found = await query({ range: shown, filters: filters(), by: grain, tile });
    const days = [...found.keys()].map(Number).sort((a, b) => a - b);
    const aims = await Promise.all(days.map((one) => aimOf(tile, daysOf(one, grain, shown), filters())));
    const points = days.map((one, at) => ({
        day: one,
        ...figure(tile, found.get(one), null, aims[at]),
        grace: graceOf(tile, daysOf(one, grain, shown).to),
    }));
    return points.filter((point) => point.denominator !== 0);
}

/**
 * @param {Tile} tile
 * @param {Grain} grain
 * @param {(point: TrendPoint) => string} label
 * @param {(point: TrendPoint) => string} hrefOf
 */
function columnsOf(tile, grain, label, hrefOf) {
    const grace = (/** @type {TrendPoint} */ row) => (row.grace ? graceInWords(row.grace) : "mature");
    const value = (/** @type {any} */ one) => written(tile, one);
    return [
        textColumn(grain === "week" ? "ISO week" : "Day", label),
        amountColumn("Numerator", (row) => row.numerator, tile.unit),
        amountColumn("Denominator", (row) => row.denominator, tile.unit),
        numberColumn("Value", (row) => row.value, value),
        numberColumn("Target", (row) => row.target, value),
        ...(matures(tile) ? [textColumn("Grace", grace)] : []),
        linesColumn(hrefOf, (row) => "Order lines of " + label(row)),
        targetColumn(tile, () => filters()),
        policyColumn(tile),
    ];
}

/**
 * Which points of a trend are hatched, and why.
 * @param {TrendPoint[]} points
 * @param {(point: TrendPoint) => string} label
 */
function youngNote(points, label) {
    const young = points.flatMap((point) => (point.grace ? [label(point) + ", " + graceInWords(point.grace)] : []));
    if (young.length === 0) {
        return null;
    }
    const text = "Hatched, as late shipments still change it: " + young.slice(-3).join("; ") + ".";
    return element("p", { class: "muted young" }, text);
}
