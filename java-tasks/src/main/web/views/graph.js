// What reads what: sources, raw tables, models, KPIs and tiles.
import { site } from "../data/site.js";

/** The layer that a node is drawn in, where it is not that of the model. */
/** @type {Record<string, string>} */
const DRAWN_IN = { reference: "staging", built_in: "staging" };
const TILE = "tile:";

/**
 * @param {Catalog} catalog
 * @returns {Graph}
 */
export function graphOf(catalog) {
    /** @type {Map<string, GraphNode>} */
    const nodes = new Map();
    const add = (/** @type {GraphNode} */ node) => nodes.set(node.id, node);
    for (const feed of catalog.sources) {
        addSource(nodes, feed);
    }
    const published = new Map(catalog.published.map((model) => [model.model, model]));
    for (const model of catalog.published) {
        const known = catalog.project[model.model];
        const raws = (known?.reads_raw ?? []).map((name) => "raw." + name);
        raws.filter((raw) => !nodes.has(raw)).forEach((raw) => add({ id: raw, layer: "raw", title: raw, reads: [] }));
        const models = (known?.reads ?? []).filter((name) => published.has(name));
        const layer = DRAWN_IN[model.layer] ?? model.layer;
        add({ id: model.model, layer, title: model.model, reads: [...raws, ...models] });
    }
    for (const tile of site.tiles) {
        const reads = (catalog.tiles[tile.name] ?? []).filter((name) => nodes.has(name));
        add({ id: TILE + tile.name, layer: "tile", title: tile.title, reads });
    }
    return { nodes, published };
}

/**
 * @param {Map<string, GraphNode>} nodes
 * @param {Feed} feed
 */
function addSource(nodes, feed) {
    const title = feed.pack + "/" + feed.source;
    const id = "file:" + title;
    nodes.set(id, { id, layer: "file", title, reads: [] });
    const raw = "raw." + feed.table_name;
    const known = nodes.get(raw);
    if (known) {
        known.reads.push(id);
    } else {
        nodes.set(raw, { id: raw, layer: "raw", title: raw, reads: [id] });
    }
}

/**
 * The name of the tile that a node stands for, if it does.
 * @param {GraphNode} node
 */
export const tileOfNode = (node) => (node.id.startsWith(TILE) ? node.id.slice(TILE.length) : null);

/**
 * @param {Graph} graph
 * @param {string} id
 */
export const inputsOf = (graph, id) => graph.nodes.get(id)?.reads ?? [];

/**
 * @param {Graph} graph
 * @param {string} id
 */
export function readersOf(graph, id) {
    return [...graph.nodes.values()].filter((node) => node.reads.includes(id)).map((node) => node.id);
}

/**
 * All nodes before it, or after it.
 * @param {string} id
 * @param {(id: string) => string[]} next
 */
export function related(id, next) {
    /** @type {Set<string>} */
    const found = new Set();
    const waiting = [id];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        const others = next(one).filter((other) => !found.has(other));
        others.forEach((other) => found.add(other));
        waiting.push(...others);
    }
    return found;
}
