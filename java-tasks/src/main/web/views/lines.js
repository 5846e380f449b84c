// From a figure to its order lines.
import { choice, element, empty, panel } from "../base/dom.js";
import { csvButton } from "../base/csv.js";
import { count, plural } from "../base/format.js";
import { table } from "../base/table.js";
import { expectedRows, matching, search } from "../data/lines.js";
import { site, tileNamed } from "../data/site.js";
import { filters, rangeOf, read, set } from "../page/state.js";
import { policyNamed, policyNote } from "../parts/policies.js";
import { aboutOf } from "../parts/written.js";
import { fieldColumn } from "./fields.js";
import { showLine } from "./linedialog.js";

/** Lines that are shown at first. */
const SHOWN = 50;
let turn = 0;

/** @param {HTMLElement} page */
export async function showLines(page) {
    const mine = ++turn;
    const now = read();
    const tile = followedTiles().find((one) => one.name === now.tile) ?? tileNamed("line_otif");
    /** @type {Wanted} */
    const wanted = { tile, rows: now.rows, range: rangeOf(tile, now), filters: filters(now) };
    const box = element("div", {}, empty("Looking for the order lines \u2026"));
    const choices = [figureChoice(tile), rowChoice(tile, now.rows)];
    page.append(panel("Order lines: " + figureName(tile), aboutOf(tile), choices, policyNote(tile), box));
    const expected = await expectedRows(wanted);
    const found = search(wanted, expected, (at, of) => {
        tellProgress(box, at, of);
        return mine === turn;
    });
    await found.until(SHOWN);
    if (mine === turn) {
        box.replaceChildren(...listed(wanted, found, expected));
    }
}

/**
 * @param {HTMLElement} box
 * @param {number} at
 * @param {number} of
 */
function tellProgress(box, at, of) {
    const text = "Looking for the order lines, " + count(at + 1) + " of " + plural(of, "file") + " \u2026";
    box.querySelector(".empty")?.replaceChildren(text);
}

const followedTiles = () => site.tiles.filter((tile) => tile.followed);

/**
 * Beside the KPIs, "OTIF" or "Lost" would not say that a definition is meant.
 * @param {Tile} tile
 */
const figureName = (tile) => (tile.section === "definitions" ? "Definitions: " + tile.title : tile.title);

/** @param {Tile} chosen */
function figureChoice(chosen) {
    const onchange = (/** @type {{target: HTMLSelectElement}} */ { target }) => {
        const rows = tileNamed(target.value).legend.length > 0 ? "all" : null;
        set({ tile: target.value, rows });
    };
    const options = followedTiles().map((tile) =>
        element("option", { value: tile.name, selected: tile === chosen }, figureName(tile)),
    );
    return element("select", { "aria-label": "Figure", onchange }, options);
}

/**
 * @param {Tile} tile
 * @param {string} rows
 */
function rowChoice(tile, rows) {
    return choice("Which lines", rowOptions(tile), rows, (value) => set({ rows: value }));
}

/**
 * @param {Tile} tile
 * @returns {[string, string][]}
 */
function rowOptions(tile) {
    if (tile.legend.length > 0) {
        return [
            ["all", "All"],
            ...tile.legend.map((entry) => /** @type {[string, string]} */ ([entry.series, entry.title])),
        ];
    }
    if (tile.better === "lower") {
        return [
            ["met", "Counted against"],
            ["missed", "Others"],
            ["all", "All in the denominator"],
        ];
    }
    return [
        ["missed", "Missed"],
        ["met", "Met"],
        ["all", "All in the denominator"],
    ];
}

/**
 * @param {Wanted} wanted
 * @param {Found} found
 * @param {number | null} expected
 */
function listed(wanted, found, expected) {
    if (found.rows.length === 0) {
        return [empty("No order line in this selection.")];
    }
    const line = element("p", { class: "count", id: "line-count" }, countInWords(wanted, found, expected));
    const columns = Object.entries(declaredColumns()).map(([key, title]) => fieldColumn(key, title));
    const lines = table(columns, found.rows, {
        caption: "Order lines",
        most: SHOWN,
        onRow: showLine,
        rowLabel: (row) => "Details of order line " + row.order_line_id,
        more: async (size) => {
            await found.until(size);
            line.textContent = countInWords(wanted, found, expected);
            return found.isComplete;
        },
    });
    const name = "order_lines_" + wanted.tile.name;
    return [line, lines, csvButton(allColumns(found.rows[0]), () => matching(wanted), name)];
}

/** The columns that the board declares, with their titles. */
const declaredColumns = () => site.tiles.find((tile) => tile.chart === "rows")?.columns ?? {};

/**
 * Every column, and what the definition says: a file has no page around it.
 * @param {Row} row
 */
function allColumns(row) {
    const definition = (/** @type {Row} */ one) =>
        site.policies
            .filter((policy) => policy.policy_id === one.policy_id)
            .map(policyNamed)
            .join();
    return [...Object.keys(row).map((key) => fieldColumn(key, key)), { title: "definition", value: definition }];
}

/**
 * @param {Wanted} wanted
 * @param {Found} found
 * @param {number | null} expected
 */
function countInWords({ tile }, found, expected) {
    const size = found.isComplete ? found.rows.length : expected;
    const sizeInWords =
        size === null ? count(found.rows.length) + " order lines and more." : plural(size, "order line") + ".";
    const grain = tile.grain === "order" ? " These are the lines of the orders that the figure counts." : "";
    const isAllShown = found.isComplete && found.rows.length <= SHOWN;
    return sizeInWords + grain + (isAllShown ? "" : " The newest month comes first; the CSV has all of them.");
}
