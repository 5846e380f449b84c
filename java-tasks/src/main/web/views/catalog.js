// Lineage, descriptions, checks and build times.
import { element, empty, list, panel } from "../base/dom.js";
import { NONE, count, moment } from "../base/format.js";
import { table } from "../base/table.js";
import { SLICES } from "../data/protocol.js";
import { tileOrNone } from "../data/site.js";
import { load } from "../data/slices.js";
import { read } from "../page/state.js";
import { momentColumn, numberColumn, plainNumber, stateColumn, textColumn } from "../parts/columns.js";
import { graphOf, readersOf, tileOfNode } from "./graph.js";
import { graphPanel } from "./lineage.js";

const USUAL = "kpi_line_otif";

/** @param {HTMLElement} page */
export async function showCatalog(page) {
    /** @type {[Catalog, TrustFacts]} */
    const [catalog, trust] = await Promise.all([load(SLICES.catalog), load(SLICES.trust)]);
    const graph = graphOf(catalog);
    const { node } = read();
    const chosen = node !== undefined && graph.nodes.has(node) ? node : USUAL;
    page.append(graphPanel(graph, chosen), nodePanel(graph, chosen, catalog, trust), runPanel(catalog));
}

/**
 * @param {Graph} graph
 * @param {string} chosen
 * @param {Catalog} catalog
 * @param {TrustFacts} trust
 */
function nodePanel(graph, chosen, catalog, trust) {
    const node = /** @type {GraphNode} */ (graph.nodes.get(chosen));
    const model = graph.published.get(chosen);
    if (!model) {
        return otherPanel(graph, node);
    }
    const known = catalog.project[chosen];
    const columns = element("div", {}, element("h3", {}, "Columns"), columnTable(model, known?.columns ?? {}));
    const checks = element(
        "div",
        {},
        element("h3", {}, "Checks"),
        checkTable(trust, chosen),
        element("h3", {}, "Runs"),
        runTable(
            catalog.runs.filter((run) => run.model === chosen),
            chosen,
        ),
    );
    const sql = known ? element("details", {}, element("summary", {}, "SQL"), element("pre", {}, known.sql)) : null;
    const facts = list(factsOf(graph, node, model));
    return panel(chosen, model.description, [], facts, element("div", { class: "split even" }, columns, checks), sql);
}

/**
 * Of a file, a raw table or a tile.
 * @param {Graph} graph
 * @param {GraphNode} node
 */
function otherPanel(graph, node) {
    const reads = titlesOf(graph, node.reads);
    return panel(node.title, aboutOf(node), [], list([["Reads", reads]]));
}

/** @param {GraphNode} node */
function aboutOf(node) {
    const tile = tileOrNone(tileOfNode(node));
    if (tile) {
        return tile.about;
    }
    return node.layer === "raw"
        ? "What was landed, typed, with the file and line of every row."
        : "Files of this source are in the file ledger.";
}

/**
 * @param {Graph} graph
 * @param {string[]} ids
 */
const titlesOf = (graph, ids) => ids.map((id) => graph.nodes.get(id)?.title).join(", ") || "nothing";

/**
 * @param {Graph} graph
 * @param {GraphNode} node
 * @param {Model} model
 * @returns {[string, string][]}
 */
function factsOf(graph, node, model) {
    return [
        ["Layer", model.layer],
        ["Grain", model.description.split(/[:.,]/)[0]],
        ["Rows", model.row_count === null ? "a view" : count(model.row_count)],
        ["Built", moment(model.built_at)],
        ["Reads", node.reads.join(", ") || "nothing"],
        ["Read by", titlesOf(graph, readersOf(graph, node.id))],
    ];
}

/**
 * @param {Model} model
 * @param {Record<string, string>} notes
 */
function columnTable(model, notes) {
    const columns = [
        textColumn("Column", (row) => row.name),
        textColumn("Type", (row) => row.type),
        textColumn("Meaning", (row) => notes[row.name] ?? ""),
    ];
    const options = { caption: "Columns of " + model.model, name: model.model + "_columns" };
    return table(columns, model.columns, options);
}

/**
 * @param {TrustFacts} trust
 * @param {string} model
 */
function checkTable(trust, model) {
    const checks = trust.checks.filter((check) => check.model === model);
    if (checks.length === 0) {
        return empty("No check of its own: see the models that read it.");
    }
    const columns = [
        textColumn("Check", (row) => row.check_name.replaceAll("_", " ")),
        stateColumn("Outcome", "outcome"),
        plainNumber("Rows", (row) => row.failures),
    ];
    return table(columns, checks, { caption: "Checks of " + model, name: model + "_checks" });
}

/**
 * @param {NodeRun[]} runs
 * @param {string} name
 */
function runTable(runs, name) {
    if (runs.length === 0) {
        return empty("No run is kept.");
    }
    const columns = [
        plainNumber("Publication", (row) => row.publication_id),
        textColumn("Model", (row) => row.model),
        textColumn("Outcome", (row) => row.outcome),
        numberColumn(
            "Rows",
            (row) => row.row_count,
            (size) => (size === null ? NONE : count(size)),
        ),
        numberColumn(
            "Duration",
            (row) => row.duration_ms,
            (time) => (time === null ? NONE : count(time) + " ms"),
        ),
        momentColumn("Started", "started_at"),
    ];
    return table(columns, runs, { caption: "Runs of " + name, name: "runs_of_" + name, most: 12 });
}

/** @param {Catalog} catalog */
function runPanel({ runs }) {
    const newest = Math.max(...runs.map((run) => run.publication_id));
    const ofNewest = runs
        .filter((run) => run.publication_id === newest)
        .sort((a, b) => Number(b.duration_ms) - Number(a.duration_ms));
    return panel("Last build, the slowest first", null, [], runTable(ofNewest, "the last build"));
}
