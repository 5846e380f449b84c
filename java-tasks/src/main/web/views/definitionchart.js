// OTIF under each definition as bars, with the figure that counts as a line.
import { hundredfold, number } from "../base/format.js";
import { axis, colour, tooltip } from "../page/charts.js";

/**
 * @param {Compared[]} rows
 * @param {Figure} counted
 */
export function definitionChart(rows, counted) {
    /** @typedef {{dataIndex: number, value: number}} Bar */
    const percentOf = (/** @type {Bar} */ point) => number(point.value, 2, 2) + " %";
    const named = (/** @type {Bar} */ point) => rows[point.dataIndex].policy.policy_id + "\n" + percentOf(point);
    const labelled = (/** @type {Bar} */ point) =>
        rows[point.dataIndex].otif.ratio === null ? "not judged" : percentOf(point);
    return {
        tooltip: tooltip({ trigger: "item", formatter: named }),
        xAxis: axis({ type: "value", max: 100, axisLabel: { color: colour("muted"), formatter: "{value} %" } }),
        yAxis: axis({
            type: "category",
            inverse: true,
            data: rows.map((row) => row.policy.policy_id),
            axisLabel: { color: colour("text") },
        }),
        series: [
            {
                type: "bar",
                barMaxWidth: 22,
                data: rows.map(barOf),
                label: { show: true, position: "right", color: colour("text"), formatter: labelled },
                markLine: countedLine(counted),
            },
        ],
        grid: { left: 8, right: 80, top: 28, bottom: 8, containLabel: true },
    };
}

/** @param {Compared} row */
function barOf({ policy, otif }) {
    return {
        value: Number(hundredfold(otif.ratio ?? 0)),
        itemStyle: { color: colour(policy.policy_kind === "in force" ? "accent" : "quiet") },
    };
}

/** @param {Figure} counted */
function countedLine(counted) {
    return {
        symbol: "none",
        silent: true,
        label: { position: "start", color: colour("muted"), formatter: "as counted" },
        lineStyle: { color: colour("aim"), type: "dashed" },
        data: [{ xAxis: Number(hundredfold(counted.ratio ?? 0)) }],
    };
}
