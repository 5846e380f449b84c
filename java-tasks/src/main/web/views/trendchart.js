// The trend as a chart: the figure, its target, and the tail that still changes.
import { NONE, amount, hundredfold, number, short } from "../base/format.js";
import { axis, colour, hatched, tooltip } from "../page/charts.js";
import { isAmount } from "../parts/written.js";

/**
 * @param {Tile} tile
 * @param {TrendPoint[]} points
 * @param {(point: TrendPoint) => string} label
 */
export function trendChart(tile, points, label) {
    const ofAmount = isAmount(tile);
    const mark = (/** @type {number} */ value) => (ofAmount ? short(value) : value + " %");
    return {
        legend: {
            top: 0,
            left: 0,
            textStyle: { color: colour("muted") },
            icon: "roundRect",
            itemWidth: 14,
            itemHeight: 4,
        },
        tooltip: tooltip({ valueFormatter: (/** @type {any} */ value) => valueWritten(tile, value) }),
        xAxis: axis({ type: "category", data: points.map(label), boundaryGap: ofAmount }),
        yAxis: axis({
            type: "value",
            scale: !ofAmount,
            axisLabel: { color: colour("muted"), formatter: mark },
        }),
        series: [figureSeries(tile, points), targetSeries(tile, points), ...youngSeries(tile, points)],
    };
}

/**
 * @param {Tile} tile
 * @param {number | null | undefined} value
 */
function valueWritten(tile, value) {
    if (value === null || value === undefined) {
        return NONE;
    }
    return isAmount(tile) ? amount(value, tile.unit) : number(value, 2, 2) + " %";
}

/**
 * A value as the axis has it.
 * @param {Tile} tile
 * @param {Figure["value"]} value
 */
function plotted(tile, value) {
    if (value === null) {
        return null;
    }
    return Number(isAmount(tile) ? value : hundredfold(value));
}

/**
 * @param {Tile} tile
 * @param {TrendPoint[]} points
 */
function figureSeries(tile, points) {
    return {
        name: tile.title,
        type: isAmount(tile) ? "bar" : "line",
        data: points.map((point) => (point.grace ? null : plotted(tile, point.value))),
        symbolSize: 5,
        showSymbol: points.length < 60,
        itemStyle: { color: colour("accent") },
        lineStyle: { width: 2.5 },
    };
}

/**
 * @param {Tile} tile
 * @param {TrendPoint[]} points
 */
function targetSeries(tile, points) {
    return {
        name: "Target",
        type: "line",
        step: "middle",
        symbol: "none",
        data: points.map((point) => plotted(tile, point.target)),
        itemStyle: { color: colour("aim") },
        lineStyle: { width: 1.5, type: "dashed" },
    };
}

/**
 * The tail that is not mature, hatched: bars, or the area below the line from the last mature point on.
 * @param {Tile} tile
 * @param {TrendPoint[]} points
 */
function youngSeries(tile, points) {
    const first = points.findIndex((point) => point.grace);
    if (first < 0) {
        return [];
    }
    const start = isAmount(tile) ? first : first - 1;
    const data = points.map((point, at) => (at < start ? null : plotted(tile, point.value)));
    const common = { name: "Not mature", data };
    if (isAmount(tile)) {
        return [
            {
                ...common,
                type: "bar",
                barGap: "-100%",
                itemStyle: { ...hatched("accent"), borderColor: colour("accent"), borderWidth: 1 },
            },
        ];
    }
    return [
        {
            ...common,
            type: "line",
            symbol: "emptyCircle",
            symbolSize: 5,
            itemStyle: { ...hatched("accent"), color: colour("accent") },
            lineStyle: { width: 2, type: "dashed", color: colour("accent") },
            areaStyle: { color: "transparent", opacity: 1, origin: "start" },
        },
    ];
}
