// KPIs as cards. KPIs with the same number share one card, each with its own name, target and verdict, until their
// values differ.
import { element } from "../base/dom.js";
import { fraction } from "../base/exact.js";
import { monday } from "../base/format.js";
import { figure } from "../data/figures.js";
import { query } from "../data/query.js";
import { asOf, knows, site, tileOrNone } from "../data/site.js";
import { filters, previousRange, range } from "../page/state.js";
import { aimOf } from "../parts/targets.js";
import { card } from "./card.js";

const ONE = fraction(1);
const TREND_DAYS = 77;

/** @param {Tile[]} tiles */
export async function cardGrid(tiles) {
    const sums = await sumsOf(tiles);
    const items = grouped(tiles, sums).map((group) =>
        element("li", { class: group.length > 1 ? "shared" : null }, card(group, sums)),
    );
    return element("ul", { class: "cards" }, items);
}

/**
 * What the cards show: sums of the period, of the one before and by week, and plain means of targets.
 * @param {Tile[]} tiles
 * @returns {Promise<CardSums>}
 */
async function sumsOf(tiles) {
    const chosen = range();
    const chosenFilters = filters();
    const previous = previousRange(chosen);
    const to = chosen.to ?? asOf();
    const total = async (/** @type {Days} */ wanted) =>
        (await query({ range: wanted, filters: chosenFilters })).get("all");
    const trend = { from: monday(to) - TREND_DAYS, to };
    const [now, then, weeks] = await Promise.all([
        total(chosen),
        previous ? total(previous) : null,
        query({ range: trend, filters: chosenFilters, by: "week" }),
    ]);
    const aims = await Promise.all(tiles.map((tile) => aimOf(tile, chosen, chosenFilters)));
    return { now, then, weeks, filters: chosenFilters, aims: new Map(tiles.map((tile, at) => [tile, aims[at]])) };
}

/**
 * The tiles of each card, in the order of the first ones.
 * @param {Tile[]} tiles
 * @param {CardSums} sums
 */
function grouped(tiles, sums) {
    const shared = site.board.shared_cards
        .filter((one) => agree(one, sums))
        .map((one) => [...one.tiles, ...one.complements])
        .map((names) => names.flatMap((name) => tiles.filter((tile) => tile.name === name)));
    const groups = tiles.map((tile) => shared.find((group) => group.includes(tile)) ?? [tile]);
    return groups.filter((group, at) => group[0] === tiles[at]);
}

/**
 * Whether the figures of a declared card are one number, to the last unit.
 * @param {SharedCard} card
 * @param {CardSums} sums
 */
function agree({ tiles, complements }, sums) {
    const values = tiles.map((name) => knownValue(name, sums));
    const others = complements.map((name) => knownValue(name, sums)).map((value) => value && ONE.minus(value));
    const [first] = [...values, ...others];
    return [...values, ...others].every((value) => value && first && value.equals(first));
}

/**
 * @param {string} name
 * @param {CardSums} sums
 */
function knownValue(name, { now, filters: chosen }) {
    const tile = tileOrNone(name);
    const isKnown = tile && knows(tile, chosen, null) && !site.kpi_gaps[tile.kpi];
    return isKnown ? figure(tile, now).value : null;
}
