// Adds up numerators and denominators over days and dimensions. All numbers are whole (scaled) until they are shown,
// and whole numbers below 2^53 add up exactly; ratios are computed last.
import { monday } from "../base/format.js";
import { cellsFor, lateCellsFor, startCells } from "./cells.js";
import { JUDGED, KINDS } from "./protocol.js";
import { dimensions, numberOf, site, startSite, valuesOf } from "./site.js";

/** @type {Map<string, number>} */
let measures = new Map();

/** @param {Site} given */
export function start(given) {
    startSite(given);
    startCells();
    measures = new Map(site.measures.map(({ tile, series }, at) => [measureKey(tile, series), at]));
}

/**
 * @param {string} tile
 * @param {string | null} series
 */
const measureKey = (tile, series) => tile + "\n" + (series ?? "");

/**
 * Sums by group: a map from group to sums. by is null, "day", "week" or a dimension; filters hold a value per
 * dimension. With a tile, only its own figures are summed. A range with asAt is summed as it was on that day: what is
 * counted since is taken off, and targets are none. With every, a number of days, each part of the range of that
 * length has groups of its own (keyOfPart).
 * @param {Query} query
 * @returns {Promise<Groups>}
 */
export async function query(query) {
    const { range, filters = {}, by = null, tile } = query;
    const wanted = dimensions.filter((name) => filters[name] !== undefined || by === name);
    /** @type {[string, number][]} */
    const numbers = Object.entries(filters).map(([name, value]) => [name, numberOf(name, value)]);
    /** @type {Groups} */
    const groups = new Map();
    for await (const cells of cellsFor(query, wanted)) {
        add(rowsOf(cells, query, numbers, groups), cells, tile);
    }
    const { asAt } = range;
    if (asAt !== undefined) {
        for await (const cells of lateCellsFor(query, wanted)) {
            const judged = /** @type {number[]} */ (cells.places[JUDGED]);
            const rows = rowsOf(cells, query, numbers, groups);
            add(
                rows.map((sums, row) => (judged[row] > asAt ? sums : null)),
                cells,
                tile,
                -1,
            );
        }
    }
    return groups;
}

/**
 * The sums that each row belongs to; null where it belongs to none.
 * @param {Cells} cells
 * @param {Query} query
 * @param {[string, number][]} numbers
 * @param {Groups} groups
 */
function rowsOf(cells, { range, by = null, every = null }, numbers, groups) {
    return cells.days.map((day, row) => {
        if (!isInside(day, range) || numbers.some(([name, number]) => cells.places[name][row] !== number)) {
            return null;
        }
        const whole = keyOf(cells, day, row, by);
        if (whole === undefined) {
            return null;
        }
        return sumsOf(groups, every === null ? whole : keyOfPart(whole, partOf(day, range, every)));
    });
}

/**
 * @param {number | null} day
 * @param {Days} range
 * @param {number} every
 */
const partOf = (day, range, every) => Math.floor((Number(day) - Number(range.from)) / every);

/**
 * @param {GroupKey} key
 * @param {number} number
 */
export const keyOfPart = (key, number) => key + "\n" + number;

/**
 * @param {Groups} groups
 * @param {GroupKey} key
 */
function sumsOf(groups, key) {
    let sums = groups.get(key);
    if (!sums) {
        sums = new Float64Array(site.measures.length * KINDS.length);
        groups.set(key, sums);
    }
    return sums;
}

/**
 * @param {number | null} day
 * @param {Days} range
 */
function isInside(day, { from, to }) {
    if (day === null) {
        return from === null && to === null;
    }
    return (from === null || day >= from) && (to === null || day <= to);
}

/**
 * @param {Cells} cells
 * @param {number | null} day
 * @param {number} row
 * @param {string | null} by
 * @returns {GroupKey | undefined}
 */
function keyOf(cells, day, row, by) {
    switch (by) {
        case null:
            return "all";
        case "day":
            return day ?? undefined;
        case "week":
            return day === null ? undefined : monday(day);
        default: {
            const place = cells.places[by][row];
            return place < 0 ? undefined : valuesOf(by)[place];
        }
    }
}

/**
 * @param {(Sums | null)[]} rows
 * @param {Cells} cells
 * @param {Tile | null} [tile]
 * @param {1 | -1} sign
 */
function add(rows, cells, tile, sign = 1) {
    const only = tile ? String(measures.get(measureKey(tile.name, null))) : null;
    for (const [name, column] of Object.entries(cells.columns)) {
        const [measure, kind] = name.split(":");
        if (only === null || measure === only) {
            addColumn(rows, column, slotOf(Number(measure), kind), sign);
        }
    }
}

/**
 * @param {(Sums | null)[]} rows
 * @param {NumberColumn} column
 * @param {number} slot
 * @param {1 | -1} sign
 */
function addColumn(rows, column, slot, sign) {
    const put = (/** @type {number} */ row, /** @type {number} */ value) => {
        const sums = rows[row];
        if (sums !== null) {
            sums[slot] += sign * value;
        }
    };
    if (Array.isArray(column)) {
        column.forEach((value, row) => put(row, value));
    } else {
        column.at.forEach((row, position) => put(row, column.is[position]));
    }
}

/**
 * @param {number} measure
 * @param {string} kind
 */
const slotOf = (measure, kind) => measure * KINDS.length + KINDS.indexOf(kind);

/**
 * A sum as it is written in slices: a whole number.
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 * @param {string | null} series
 * @param {string} kind
 */
export function raw(tile, sums, series, kind) {
    const measure = measures.get(measureKey(tile.name, series));
    return measure === undefined || !sums ? 0 : sums[slotOf(measure, kind)];
}
