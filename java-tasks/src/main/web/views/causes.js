// Why lines missed, and what it costs: steps from 100 % that add up exactly, and separate amounts.
import { cards, site } from "../data/site.js";
import { figure } from "../data/figures.js";
import { query } from "../data/query.js";
import { filters, range, rangeOf, read } from "../page/state.js";
import { barPanel } from "./barpanel.js";
import { cardGrid } from "./cards.js";
import { fallPanel } from "./fallpanel.js";
import { rankPanel } from "./ranking.js";

/**
 * @param {string} section
 * @param {string} chart
 */
const tilesOf = (section, chart) => site.tiles.filter((tile) => tile.section === section && tile.chart === chart);

/** @param {HTMLElement} page */
export async function showCauses(page) {
    const falls = tilesOf("causes", "waterfall");
    const unit = read().unit === "money" ? "money" : "lines";
    const tile = falls.find((one) => one.unit === unit) ?? falls[0];
    page.append(fallPanel(tile, await amountsOf(tile, range())), ...(await barPanels("causes")));
}

/** @param {HTMLElement} page */
export async function showCost(page) {
    const tiles = cards("cost");
    const chosen = tiles.find((tile) => tile.name === read().kpi) ?? tiles[0];
    page.append(await cardGrid(tiles), ...(await barPanels("cost")), await rankPanel(chosen.name));
}

/**
 * Each over its own days: the period that is chosen, or all that there is of a stock.
 * @param {string} section
 */
function barPanels(section) {
    const tiles = tilesOf(section, "bars");
    return Promise.all(tiles.map(async (tile) => barPanel(tile, await amountsOf(tile, rangeOf(tile)))));
}

/**
 * The series of a tile, each with its amount.
 * @param {Tile} tile
 * @param {Days} days
 * @returns {Promise<Step[]>}
 */
async function amountsOf(tile, days) {
    const sums = (await query({ range: days, filters: filters() })).get("all");
    return tile.legend.map((entry) => ({ ...entry, amount: figure(tile, sums, entry.series).numerator }));
}
