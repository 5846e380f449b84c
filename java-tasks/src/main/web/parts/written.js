// How the figures of a tile are written, and where they lead.
import { NONE, amount, percent, points, signed } from "../base/format.js";
import { site } from "../data/site.js";
import { href } from "../page/state.js";

/** @typedef {import("../base/exact.js").Fraction} Fraction */

/** @param {Tile} tile */
export const isAmount = (tile) => tile.display === "numerator";

/**
 * @param {Tile} tile
 * @param {Amount | null} value
 */
export function written(tile, value) {
    if (value === null) {
        return NONE;
    }
    return isAmount(tile) ? amount(value, tile.unit) : percent(value);
}

/**
 * @param {Tile} tile
 * @param {Fraction | null} gap
 */
export function gapWritten(tile, gap) {
    if (gap === null) {
        return NONE;
    }
    return isAmount(tile) ? signed(gap, (value) => amount(value, tile.unit)) : points(gap);
}

/**
 * A stock shows its day, because it does not belong to the period.
 * @param {Tile} tile
 */
export function aboutOf(tile) {
    return tile.stock ? "As at " + site.publication.as_of + ", whatever the period is. " + tile.about : tile.about;
}

/**
 * The class of a verdict.
 * @param {boolean | null} isMet
 */
export function toneOf(isMet) {
    if (isMet === null) {
        return "";
    }
    return isMet ? "good" : "bad";
}

/**
 * The address of the order lines of a tile.
 * @param {Tile} tile
 * @param {string | null | undefined} rows which of them
 * @param {Patch} more
 */
export function linesHref(tile, rows, more = {}) {
    return href({ view: "lines", tile: tile.name, rows, ...more });
}
