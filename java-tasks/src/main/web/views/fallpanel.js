// A waterfall: from all assessed lines to those on time and in full.
import { choice, empty, panel } from "../base/dom.js";
import { amount, number, percent, short } from "../base/format.js";
import { table } from "../base/table.js";
import { axis, chart, colour, tooltip } from "../page/charts.js";
import { set } from "../page/state.js";
import { amountColumn, linesColumn, numberColumn, textColumn } from "../parts/columns.js";
import { policyColumn, policyNote } from "../parts/policies.js";
import { linesHref } from "../parts/written.js";

/** The series of what is left. */
const LEFT = "otif";

/** @typedef {{title: string, about: string, amount: number, series: string | null, isLoss: boolean}} Fall */

/**
 * @param {Tile} tile
 * @param {Step[]} steps
 */
export function fallPanel(tile, steps) {
    const total = steps.reduce((sum, step) => sum + step.amount, 0);
    const actions = [unitChoice(tile)];
    if (total === 0) {
        return panel(tile.title, tile.about, actions, empty("No assessed lines in this selection."));
    }
    const rows = rowsOf(steps, total);
    const onClick = (/** @type {{dataIndex: number}} */ event) => {
        location.hash = hrefOf(tile, rows[event.dataIndex]);
    };
    const label = "From all assessed lines to those on time and in full, in " + tile.unit;
    return panel(
        tile.title,
        tile.about,
        actions,
        policyNote(tile),
        chart(label, () => fallChart(tile, rows, total), { height: 340, onClick }),
        table(columnsOf(tile, total), rows, { caption: tile.title, name: tile.name }),
    );
}

/** @param {Tile} tile */
function unitChoice(tile) {
    const units = /** @type {[string, string][]} */ ([
        ["lines", "Lines"],
        ["money", "Money"],
    ]);
    return choice("Counted in", units, tile.unit, (value) => set({ unit: value === "lines" ? null : value }));
}

/**
 * @param {Step[]} steps
 * @param {number} total
 * @returns {Fall[]}
 */
function rowsOf(steps, total) {
    const causes = steps
        .filter((step) => step.series !== LEFT && step.amount !== 0)
        .sort((a, b) => b.amount - a.amount)
        .map((step) => ({ ...step, isLoss: true }));
    const left = steps.filter((step) => step.series === LEFT).map((step) => ({ ...step, isLoss: false }));
    const all = { title: "All assessed lines", about: "", amount: total, series: null, isLoss: false };
    return [all, ...causes, ...left];
}

/** @param {Fall} row */
const signOf = (row) => (row.isLoss ? -1 : 1);

/**
 * @param {Tile} tile
 * @param {Fall} row
 */
const hrefOf = (tile, row) => linesHref(tile, row.series ?? "all");

/**
 * @param {Tile} tile
 * @param {number} total
 */
function columnsOf(tile, total) {
    return [
        textColumn("Step", (row) => row.title),
        amountColumn(tile.unit === "money" ? "Amount" : "Lines", (row) => signOf(row) * row.amount, tile.unit),
        numberColumn("Share", (row) => (signOf(row) * row.amount) / total, percent),
        textColumn("Where to look first", (row) => row.about),
        linesColumn(
            (row) => hrefOf(tile, row),
            (row) => "Order lines: " + row.title,
        ),
        policyColumn(tile),
    ];
}

/**
 * @param {Tile} tile
 * @param {Fall[]} rows
 * @param {number} total
 */
function fallChart(tile, rows, total) {
    const titled = (/** @type {number} */ at) => rows[at].title + "\n" + amount(rows[at].amount, tile.unit);
    return {
        tooltip: tooltip({ formatter: (/** @type {{dataIndex: number}[]} */ points) => titled(points[0].dataIndex) }),
        xAxis: axis({
            type: "category",
            data: rows.map((row) => row.title),
            axisLabel: { color: colour("muted"), interval: 0, width: 110, lineHeight: 14, overflow: "break" },
        }),
        yAxis: axis({ type: "value", max: 100, axisLabel: { color: colour("muted"), formatter: "{value} %" } }),
        series: [invisible(rows, total), bars(rows, total)],
        grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
    };
}

/**
 * The invisible bars below the losses: the level that is left.
 * @param {Fall[]} rows
 * @param {number} total
 */
function invisible(rows, total) {
    let level = total;
    const base = rows.map((row) => {
        level = row.isLoss ? level - row.amount : row.amount;
        return row.isLoss ? (level / total) * 100 : 0;
    });
    return {
        type: "bar",
        stack: "fall",
        data: base,
        itemStyle: { color: "transparent" },
        silent: true,
        tooltip: { show: false },
    };
}

/**
 * @param {Fall[]} rows
 * @param {number} total
 */
function bars(rows, total) {
    const share = (/** @type {Fall} */ row) => (row.amount / total) * 100;
    const label = (/** @type {Fall} */ row) => number(signOf(row) * share(row), 2, 2) + " %\n" + short(row.amount);
    return {
        type: "bar",
        stack: "fall",
        data: rows.map((row) => ({ value: share(row), itemStyle: { color: colour(colourOf(row)) } })),
        barMaxWidth: 70,
        label: {
            show: true,
            position: "top",
            lineHeight: 15,
            color: colour("text"),
            formatter: (/** @type {{dataIndex: number}} */ point) => label(rows[point.dataIndex]),
        },
    };
}

/** @param {Fall} row */
function colourOf(row) {
    if (row.isLoss) {
        return "loss";
    }
    return row.series === LEFT ? "gain" : "accent";
}
