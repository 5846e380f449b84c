// What the first slice says: tiles, dimensions and the publication.
import { days } from "../base/format.js";

/** @type {Site} */
export let site;

/**
 * Names of the dimensions, in the order of the keys of slices.
 * @type {string[]}
 */
export let dimensions = [];

/** @param {Site} given */
export function startSite(given) {
    site = given;
    dimensions = site.dimensions.map((one) => one.name);
}

/** The dimensions of few values. */
export const places = () => dimensions.filter((name) => !dimension(name).many);

/** The first dimension of many values, by which slices are sorted; undefined when there is none. */
export const sorted = () => dimensions.find((name) => dimension(name).many);

/** The last day whose data is complete, in days since 1970. */
export const asOf = () => days(site.publication.as_of);

/**
 * @param {string} name
 * @returns {Dimension}
 */
export function dimension(name) {
    const found = dimensionOrNone(name);
    if (!found) {
        throw new Error("No dimension '" + name + "': expected one of " + dimensions.join(", "));
    }
    return found;
}

/** @param {string} name */
export const dimensionOrNone = (name) => site.dimensions.find((one) => one.name === name);

/** @param {string} name */
export const valuesOf = (name) => dimension(name).values;

/**
 * The number that slices have for a value; -2 where none has it, because -1 is the place of rows that have none.
 * @param {string} name
 * @param {string} value
 */
export function numberOf(name, value) {
    const number = valuesOf(name).indexOf(value);
    return number < 0 ? -2 : number;
}

/**
 * @param {string | null | undefined} name
 * @returns {Tile | undefined}
 */
export const tileOrNone = (name) => site.tiles.find((tile) => tile.name === name);

/**
 * The cards, or those of a section.
 * @param {string} [section]
 */
export function cards(section) {
    return site.tiles.filter((tile) => tile.chart === "card" && (!section || tile.section === section));
}

/**
 * The tile of this name, or else the first card: what an address names may not be there.
 * @param {string} name
 */
export const tileNamed = (name) => tileOrNone(name) ?? cards()[0];

/**
 * Whether a figure of the tile exists under these filters: the lines of an order can have several values of some
 * dimensions.
 * @param {Tile} tile
 * @param {Filters} filters
 * @param {string | null} by
 */
export function knows(tile, filters, by) {
    const names = [...Object.keys(filters), by];
    return tile.grain !== "order" || site.dimensions.every((one) => one.of_orders || !names.includes(one.name));
}

/** The dimensions that orders do not have, in words. */
export function namesOfLines() {
    const known = site.dimensions.filter((one) => !one.of_orders);
    return known.map((one) => one.title.toLowerCase()).join(" or ");
}

/**
 * @param {string} by
 * @param {string} value
 */
export function nameOf(by, value) {
    const name = site.names[by]?.[value];
    return name ? name + " (" + value + ")" : value;
}
