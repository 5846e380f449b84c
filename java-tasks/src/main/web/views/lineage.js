// The graph as a picture: a column for each layer, and what the chosen node reads and what reads it lit.
import { element, panel, svg } from "../base/dom.js";
import { count } from "../base/format.js";
import { href, set } from "../page/state.js";
import { inputsOf, readersOf, related } from "./graph.js";

const LAYERS = [
    ["file", "Sources"],
    ["raw", "Raw tables"],
    ["staging", "Staging"],
    ["intermediate", "Intermediate"],
    ["mart", "Marts"],
    ["kpi", "KPIs"],
    ["tile", "Tiles"],
];
const WIDTH = 158;
const GAP = 34;
const HEIGHT = 24;
const TOP = 30;
/** Letters that a box has room for. */
const LONGEST = 26;

/** @typedef {{x: number, y: number}} Place */

/**
 * @param {Graph} graph
 * @param {string} chosen
 */
export function graphPanel(graph, chosen) {
    const up = related(chosen, (id) => inputsOf(graph, id));
    const down = related(chosen, (id) => readersOf(graph, id));
    const lit = new Set([chosen, ...up, ...down]);
    const about =
        "Found by parsing the SQL. What the chosen node reads and what reads it is lit: " +
        count(up.size) +
        " before it, " +
        count(down.size) +
        " after it.";
    const attributes = { class: "scroll", tabindex: "0", role: "region", "aria-label": "Lineage graph" };
    return panel("Lineage", about, [finder(graph)], element("div", attributes, picture(graph, chosen, lit)));
}

/** @param {Graph} graph */
function finder(graph) {
    const nodes = [...graph.nodes.values()];
    const onchange = (/** @type {{target: HTMLInputElement}} */ { target }) => {
        const node = nodes.find((one) => one.title === target.value || one.id === target.value);
        if (node) {
            set({ node: node.id });
        }
    };
    const options = nodes.map((node) => element("option", { value: node.title }));
    return element(
        "label",
        {},
        "Find ",
        element("input", { type: "search", list: "nodes", size: 30, onchange }),
        element("datalist", { id: "nodes" }, options),
    );
}

/**
 * @param {Graph} graph
 * @param {string} chosen
 * @param {Set<string>} lit
 */
function picture(graph, chosen, lit) {
    const layers = LAYERS.map(([layer]) => nodesOf(graph, layer, lit));
    const places = new Map(
        layers.flatMap((nodes, column) =>
            nodes.map((node, row) => [node.id, { x: xOf(column), y: TOP + row * HEIGHT }]),
        ),
    );
    const height = 40 + Math.max(...layers.map((nodes) => nodes.length)) * HEIGHT;
    const width = xOf(LAYERS.length) - GAP;
    const titles = LAYERS.map(([, title], column) => svg("text", { x: xOf(column), y: 16, class: "layer" }, title));
    const boxes = [...graph.nodes.values()].flatMap((node) => {
        const place = places.get(node.id);
        return place ? [box(node, place, node.id === chosen, lit.has(node.id))] : [];
    });
    const size = { viewBox: "0 0 " + width + " " + height, width, height };
    const attributes = { ...size, class: "lineage", role: "group", "aria-label": "Lineage" };
    return svg("svg", attributes, titles, edgesOf(graph, places, lit), boxes);
}

/** @param {number} column */
const xOf = (column) => column * (WIDTH + GAP);

/**
 * @param {Graph} graph
 * @param {string} layer
 * @param {Set<string>} lit
 */
function nodesOf(graph, layer, lit) {
    return [...graph.nodes.values()]
        .filter((node) => node.layer === layer)
        .sort((a, b) => Number(lit.has(b.id)) - Number(lit.has(a.id)) || a.title.localeCompare(b.title));
}

/**
 * Those that are lit come last, above the others.
 * @param {Graph} graph
 * @param {Map<string, Place>} places
 * @param {Set<string>} lit
 */
function edgesOf(graph, places, lit) {
    const edges = [...graph.nodes.values()].flatMap((node) =>
        node.reads.map((read) => ({
            from: places.get(read),
            to: places.get(node.id),
            isLit: lit.has(read) && lit.has(node.id),
        })),
    );
    edges.sort((a, b) => Number(a.isLit) - Number(b.isLit));
    return edges.map(({ from, to, isLit }) => (from && to ? edge(from, to, isLit) : null));
}

/**
 * @param {Place} from
 * @param {Place} to
 * @param {boolean} isLit
 */
function edge(from, to, isLit) {
    const isBeside = from.x === to.x;
    const bend = GAP / 2;
    const start = { x: from.x + WIDTH, y: from.y + 9 };
    const end = { x: isBeside ? to.x + WIDTH : to.x, y: to.y + 9 };
    const control = isBeside ? start.x + bend : end.x - bend;
    const points = [start.x + bend, start.y, control, end.y, end.x, end.y];
    const d = "M" + start.x + " " + start.y + "C" + points.join(" ");
    return svg("path", { d, class: "edge " + (isLit ? "on" : "") });
}

/**
 * @param {GraphNode} node
 * @param {Place} place
 * @param {boolean} isChosen
 * @param {boolean} isLit
 */
function box(node, { x, y }, isChosen, isLit) {
    const { title } = node;
    const text = title.length > LONGEST ? title.slice(0, LONGEST - 1) + "\u2026" : title;
    const litClass = isLit ? "on" : "";
    const attributes = {
        href: href({ view: "catalog", node: node.id }),
        class: "node " + (isChosen ? "chosen" : litClass),
        "aria-label": title,
        "aria-current": isChosen ? "true" : null,
    };
    return svg(
        "a",
        attributes,
        svg("title", {}, title),
        svg("rect", { x, y, width: WIDTH, height: 19, rx: 4 }),
        svg("text", { x: x + 6, y: y + 13.5 }, text),
    );
}
