// Separate amounts as bars, with a table of the same figures beside them.
import { element, empty, panel } from "../base/dom.js";
import { amount, short } from "../base/format.js";
import { table } from "../base/table.js";
import { axis, chart, colour, tooltip } from "../page/charts.js";
import { amountColumn, linesColumn, textColumn } from "../parts/columns.js";
import { policyColumn, policyNote } from "../parts/policies.js";
import { aboutOf, linesHref } from "../parts/written.js";

/**
 * @param {Tile} tile
 * @param {Step[]} rows
 */
export function barPanel(tile, rows) {
    const total = rows.reduce((sum, row) => sum + row.amount, 0);
    const content = total === 0 ? empty("Nothing in this selection.") : chartAndTable(tile, rows);
    return panel(tile.title, aboutOf(tile), [], policyNote(tile), content);
}

/**
 * @param {Tile} tile
 * @param {Step[]} rows
 */
function chartAndTable(tile, rows) {
    const follow = (/** @type {{dataIndex: number}} */ event) => {
        location.hash = linesHref(tile, rows[event.dataIndex].series);
    };
    const settings = { height: 40 + rows.length * 34, onClick: tile.followed ? follow : undefined };
    return element(
        "div",
        { class: "split even" },
        chart(tile.title, () => bars(tile, rows), settings),
        table(columnsOf(tile, rows), rows, { caption: tile.title, name: tile.name }),
    );
}

/**
 * @param {Tile} tile
 * @param {Step[]} rows
 */
function columnsOf(tile, rows) {
    const lines = linesColumn(
        (row) => linesHref(tile, row.series),
        (row) => "Order lines: " + row.title,
    );
    return [
        textColumn(tile.title, (row) => row.title),
        amountColumn(tile.unit === "money" ? "Amount" : "Lines", (row) => row.amount, tile.unit),
        ...(rows.some((row) => row.about) ? [textColumn("Note", (row) => row.about)] : []),
        ...(tile.followed ? [lines] : []),
        policyColumn(tile),
    ];
}

/**
 * @param {Tile} tile
 * @param {Step[]} rows
 */
function bars(tile, rows) {
    /** @typedef {{dataIndex: number, value: number}} Bar */
    const titled = (/** @type {Bar} */ point) => rows[point.dataIndex].title + "\n" + amount(point.value, tile.unit);
    return {
        tooltip: tooltip({ trigger: "item", formatter: titled }),
        xAxis: axis({ type: "value", axisLabel: { color: colour("muted"), hideOverlap: true, formatter: short } }),
        yAxis: axis({
            type: "category",
            inverse: true,
            data: rows.map((row) => row.title),
            axisLabel: { color: colour("text") },
        }),
        series: [
            {
                type: "bar",
                data: rows.map((row) => row.amount),
                barMaxWidth: 20,
                itemStyle: { color: colour("accent") },
                label: {
                    show: true,
                    position: "right",
                    color: colour("text"),
                    formatter: (/** @type {Bar} */ point) => short(point.value),
                },
            },
        ],
        grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    };
}
