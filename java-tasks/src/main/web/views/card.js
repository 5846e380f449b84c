// A KPI as a card: the figure, its target and verdict, the figure before, and the definition that judged it.
import { element } from "../base/dom.js";
import { NONE, amount } from "../base/format.js";
import { figure } from "../data/figures.js";
import { knows, namesOfLines, site } from "../data/site.js";
import { sparkline } from "../page/sparkline.js";
import { href, read } from "../page/state.js";
import { graceOf } from "../parts/maturity.js";
import { policyNote } from "../parts/policies.js";
import { targetNote } from "../parts/targets.js";
import { gapWritten, isAmount, linesHref, written } from "../parts/written.js";
import { beside, changesOf, graceLine, rangeNote } from "./cardnotes.js";

/**
 * @param {Tile[]} tiles with the same number
 * @param {CardSums} sums
 */
export function card([tile, ...others], sums) {
    const isChosen = [tile, ...others].some((one) => one.name === read().kpi);
    const why = missing(tile, sums.filters);
    const verdict = why ? "none" : verdictOf([tile, ...others], sums);
    return element(
        "article",
        { class: "card " + verdict + (isChosen ? " chosen" : ""), "data-kpi": tile.name },
        head("h2", tile),
        why ?? body(tile, figureOf(tile, sums), sums),
        others.length === 0 ? null : othersOf(others, sums),
    );
}

/**
 * @param {Tile} tile
 * @param {CardSums} sums
 */
const figureOf = (tile, { now, aims }) => figure(tile, now, null, aims.get(tile));

/**
 * @param {Tile[]} tiles
 * @param {CardSums} sums
 */
function verdictOf(tiles, sums) {
    const verdicts = tiles.map((one) => figureOf(one, sums).isMet).filter((isMet) => isMet !== null);
    if (verdicts.length === 0) {
        return "none";
    }
    return verdicts.every(Boolean) ? "met" : "missed";
}

/**
 * The text of a card without a figure; null when there is a figure.
 * @param {Tile} tile
 * @param {Filters} filters
 */
function missing(tile, filters) {
    if (!knows(tile, filters, null)) {
        const text = "Not by " + namesOfLines() + ": the lines of an order can be of several.";
        return [element("p", { class: "note" }, text)];
    }
    const gap = site.kpi_gaps[tile.kpi];
    return gap ? [element("p", { class: "value" }, NONE), element("p", { class: "note" }, gap)] : null;
}

/**
 * @param {Tile} tile
 * @param {Figure} shown
 * @param {CardSums} sums
 */
function body(tile, shown, sums) {
    const { now, filters } = sums;
    return [
        element("p", { class: "value" }, written(tile, shown.value)),
        beside(tile, now, shown),
        targetLine(tile, shown, filters),
        changesOf(tile, shown, sums),
        trend(tile, shown, sums),
        counted(tile, shown),
        graceLine(tile),
        rangeNote(tile, now),
        policyNote(tile),
    ];
}

/**
 * @param {Tile[]} tiles
 * @param {CardSums} sums
 */
function othersOf(tiles, sums) {
    const sections = tiles.map((one) => other(one, sums));
    return element(
        "div",
        { class: "others" },
        element("p", {}, "The same number, each with its own target:"),
        sections,
    );
}

/**
 * The same number under another name, with its own target and verdict.
 * @param {Tile} tile
 * @param {CardSums} sums
 */
function other(tile, sums) {
    const shown = figureOf(tile, sums);
    return element(
        "section",
        { "data-kpi": tile.name, "aria-label": tile.title },
        head("h3", tile),
        element("p", { class: "value" }, written(tile, shown.value)),
        targetLine(tile, shown, sums.filters),
        counted(tile, shown),
    );
}

/**
 * @param {string} level
 * @param {Tile} tile
 */
function head(level, tile) {
    const now = read();
    const view = tile.section === "cost" && now.view === "cost" ? "cost" : "overview";
    const isCurrent = now.kpi === tile.name ? "true" : null;
    const link = element("a", { href: href({ kpi: tile.name, view }), "aria-current": isCurrent }, tile.title);
    return element(level, { title: tile.about }, link, element("span", { class: "grain" }, tile.grain));
}

/**
 * @param {Tile} tile
 * @param {Figure} shown
 */
function counted(tile, shown) {
    const [numerator, denominator] = [shown.numerator, shown.denominator].map((size) => amount(size, tile.unit));
    const text =
        tile.unit === "money" ? numerator + " on " + denominator : numerator + " of " + denominator + " " + tile.unit;
    const link = element("a", { href: linesHref(tile, "all"), title: "Show the order lines" }, text);
    return element("p", { class: "parts" }, link);
}

/**
 * @param {Tile} tile
 * @param {Figure} shown
 * @param {CardSums} sums
 */
function trend(tile, shown, { weeks }) {
    const points = [...weeks].sort(([a], [b]) => Number(a) - Number(b));
    const immature = points.filter(([monday]) => graceOf(tile, Number(monday) + 6)).length;
    const values = points.map(([, sums]) => figure(tile, sums).value);
    return sparkline(values, isAmount(tile) ? null : shown.target, immature);
}

/**
 * @param {Tile} tile
 * @param {Figure} shown
 * @param {Filters} filters
 */
function targetLine(tile, shown, filters) {
    if (shown.gap === null) {
        return element("p", { class: "target" }, shown.denominator === 0 ? "no data" : "no target");
    }
    const verdict = shown.isMet ? "met" : "missed";
    const sign = shown.isMet ? "\u2713" : "\u2717";
    const badge = element("span", { class: "badge " + verdict }, sign, element("span", { class: "unseen" }, verdict));
    const aim = " target " + written(tile, shown.target).replace(".00 %", " %") + ", ";
    const gap = element("span", { class: "gap" }, gapWritten(tile, shown.gap));
    return [element("p", { class: "target" }, badge, aim, gap), targetNote(tile, filters)];
}
