// A line without axes beside a figure. What is not mature at its end is hatched below the line.
import { svg } from "../base/dom.js";

const WIDTH = 100;
const HEIGHT = 24;
/** Between the lines of the hatching. */
const GAP = 2;

/**
 * @param {(Amount | null)[]} given
 * @param {Amount | null} target
 * @param {number} immature how many of the last values still change
 */
export function sparkline(given, target, immature = 0) {
    const attributes = { class: "spark", viewBox: "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden": "true" };
    const values = given.map((value) => (value === null ? null : Number(value)));
    const known = values.filter((value) => value !== null);
    if (known.length < 2) {
        return svg("svg", attributes);
    }
    const y = scaleOf(target === null ? known : [...known, Number(target)]);
    const step = (WIDTH - 4) / (values.length - 1);
    const points = values.flatMap((value, at) => (value === null ? [] : [{ at, x: 2 + at * step, y: y(value) }]));
    const mature = points.filter((point) => point.at < values.length - immature);
    const young = points.slice(Math.max(0, mature.length - 1));
    const last = points[points.length - 1];
    return svg(
        "svg",
        { ...attributes, preserveAspectRatio: "none" },
        target === null ? null : targetLine(y(Number(target))),
        immature === 0 ? null : hatching(young),
        svg("polyline", { points: written(mature) }),
        immature === 0 ? null : svg("polyline", { class: "spark-young", points: written(young) }),
        svg("circle", { cx: last.x.toFixed(1), cy: last.y.toFixed(1), r: 1.8 }),
    );
}

/** @typedef {{x: number, y: number}} Point */

/** @param {number[]} all */
function scaleOf(all) {
    const low = Math.min(...all);
    const span = Math.max(...all) - low || 1;
    return (/** @type {number} */ value) => 21 - ((value - low) / span) * 18;
}

/** @param {Point[]} points */
const written = (points) => points.map(({ x, y }) => x.toFixed(1) + "," + y.toFixed(1)).join(" ");

/** @param {number} y */
function targetLine(y) {
    return svg("line", { x1: 0, x2: WIDTH, y1: y.toFixed(1), y2: y.toFixed(1), class: "spark-target" });
}

/**
 * Upright lines in the area below these points. A path, as a pattern would need an id of its own on every card;
 * upright, as slanted ones would be a scribble in so small a place.
 * @param {Point[]} points
 */
function hatching(points) {
    const lines = points.slice(1).flatMap((to, at) => linesBetween(points[at], to));
    return svg("path", { class: "spark-hatch", d: lines.join("") });
}

/**
 * @param {Point} from
 * @param {Point} to
 */
function linesBetween(from, to) {
    const count = Math.max(1, Math.round((to.x - from.x) / GAP));
    return [...Array(count).keys()].map((line) => {
        const share = (line + 0.5) / count;
        const x = from.x + (to.x - from.x) * share;
        const top = from.y + (to.y - from.y) * share;
        return "M" + x.toFixed(1) + " " + HEIGHT + "V" + top.toFixed(1);
    });
}
