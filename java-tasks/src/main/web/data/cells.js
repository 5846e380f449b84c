// Tables of sums by day and dimensions: chooses the smallest slices that suffice, and keeps those that were used last.
import { day } from "../base/format.js";
import { JUDGED, SLICES, UNDATED, sliceName } from "./protocol.js";
import { dimension, dimensions, numberOf, places, site, sorted } from "./site.js";
import { forget, load } from "./slices.js";

/** Rows that a browser holds with ease. */
const MOST = 200_000;

/** @type {Cells} */
let totals;
/** @type {Cells} */
let lateTotals;
/** @type {Map<string, Cells>} */
const tables = new Map();

export function startCells() {
    totals = cells(site.totals, []);
    lateTotals = cells(site.late.totals, [JUDGED]);
}

/**
 * @param {RawCells} raw
 * @param {string[]} names of the keys after the day
 * @returns {Cells}
 */
function cells(raw, names) {
    const [days, ...keys] = raw.keys;
    return {
        days,
        places: Object.fromEntries(names.map((name, at) => [name, keys[at]])),
        columns: raw.columns,
    };
}

/**
 * Loads the smallest sufficient data: totals by day, some dimensions of few values, one of many values, or all.
 * @param {Query} query
 * @param {string[]} wanted the dimensions that are filtered or grouped by
 * @returns {AsyncGenerator<Cells>}
 */
export async function* cellsFor(query, wanted) {
    if (wanted.length === 0) {
        yield totals;
        return;
    }
    for (const month of site.months.filter((one) => touches(one.name, query.range))) {
        for (const slice of await slicesOf(month, wanted, query)) {
            yield await kept(slice);
        }
    }
}

/**
 * Changes that are counted only since some day after the promise, with that day.
 * @param {Query} query
 * @param {string[]} wanted
 * @returns {AsyncGenerator<Cells>}
 */
export async function* lateCellsFor({ range, filters = {} }, wanted) {
    if (wanted.length === 0) {
        yield lateTotals;
        return;
    }
    for (const month of site.late.months.filter((one) => touches(one, range))) {
        for (const name of await numbered(sliceName(SLICES.late, month), filters)) {
            yield await kept({ name, keys: [JUDGED, ...dimensions] });
        }
    }
}

/**
 * @param {Month} month
 * @param {string[]} wanted
 * @param {Query} query
 * @returns {Promise<CellSlice[]>}
 */
async function slicesOf(month, wanted, query) {
    const many = wanted.find(isMany);
    if (many !== undefined) {
        const slice = sliceOfMany(month, many, wanted, query);
        return slice ? [slice] : crossed(month, query);
    }
    if (wanted.length === 1) {
        return [{ name: sliceName(SLICES.margins, month.name), keys: wanted, part: wanted[0] }];
    }
    return month.places ? [{ name: sliceName(SLICES.places, month.name), keys: places() }] : crossed(month, query);
}

/** @param {string} name */
const isMany = (name) => dimension(name).many;

/**
 * A dimension of many values, alone or with the one that it is within: of one tile, or of all where that is no large
 * file; undefined where there is no such slice.
 * @param {Month} month
 * @param {string} name
 * @param {string[]} wanted
 * @param {{ by?: string | null, filters?: Filters, tile?: Tile | null }} query
 * @returns {CellSlice | undefined}
 */
function sliceOfMany(month, name, wanted, { by, filters = {}, tile }) {
    const { within } = dimension(name);
    const keys = within === null ? [name] : [name, within];
    if (!wanted.every((one) => keys.includes(one))) {
        return undefined;
    }
    if (tile && isRanked(month, name, by) && filters[name] === undefined) {
        return { name: sliceName(SLICES.ranked, name, month.name, tile.name), keys };
    }
    return month.margins.includes(name) ? { name: sliceName(SLICES.margins, month.name, name), keys } : undefined;
}

/**
 * @param {Month} month
 * @param {string} name
 * @param {string | null} [by]
 */
const isRanked = (month, name, by) => by === name && month.ranked.includes(name);

/**
 * @param {Month} month
 * @param {Query} query
 * @returns {Promise<CellSlice[]>}
 */
async function crossed(month, { filters = {} }) {
    const names = await numbered(sliceName(SLICES.cross, month.name), filters);
    return names.map((name) => ({ name, keys: dimensions }));
}

/**
 * The number of the value by which slices are sorted; null when all are wanted.
 * @param {Filters} filters
 */
function sortedNumber(filters) {
    const name = sorted();
    return name === undefined || filters[name] === undefined ? null : numberOf(name, filters[name]);
}

/**
 * The slices that an index counts, or those of them that have the value by which they are sorted.
 * @param {string} name
 * @param {Filters} filters
 * @returns {Promise<string[]>}
 */
async function numbered(name, filters) {
    const number = sortedNumber(filters);
    const index = /** @type {number[][]} */ (await load(name));
    return index.flatMap((values, at) => (number === null || values.includes(number) ? [sliceName(name, at)] : []));
}

/**
 * The table of a slice; older ones than those used last are loaded again when they are needed.
 * @param {CellSlice} slice
 * @returns {Promise<Cells>}
 */
async function kept({ name, keys, part }) {
    const id = name + (part ?? "");
    const known = tables.get(id) ?? cells(part ? (await load(name))[part] : await load(name), keys);
    if (!part) {
        forget(name);
    }
    tables.delete(id);
    tables.set(id, known);
    dropOldest(id);
    return known;
}

/** @param {string} used */
function dropOldest(used) {
    let rows = 0;
    for (const [id, one] of [...tables].reverse()) {
        rows += one.days.length;
        if (rows > MOST && id !== used) {
            tables.delete(id);
        }
    }
}

/**
 * How many rows of all dimensions a ranking must read, when one of them has many values and no smaller slice can
 * answer.
 * @param {Query & { tile: Tile }} query
 */
export function effort(query) {
    const { range, filters = {}, by = null } = query;
    const wanted = dimensions.filter((name) => filters[name] !== undefined || by === name);
    const many = wanted.find(isMany);
    if (many === undefined || sortedNumber(filters) !== null) {
        return 0;
    }
    const large = site.months.filter((month) => touches(month.name, range) && !sliceOfMany(month, many, wanted, query));
    return large.reduce((sum, month) => sum + month.cells, 0);
}

/**
 * @param {string} month
 * @param {Days} range
 */
function touches(month, { from, to }) {
    if (month === UNDATED) {
        return from === null && to === null;
    }
    const monthOf = (/** @type {number} */ one) => day(one).slice(0, "2026-05".length);
    return (from === null || month >= monthOf(from)) && (to === null || month <= monthOf(to));
}
