// Finds order lines in their slices: by period, places and what a tile says of them.
import { day } from "../base/format.js";
import { figure } from "./figures.js";
import { CUSTOMER, MET, MISSED, OUTCOME, SLICES, sliceName } from "./protocol.js";
import { query } from "./query.js";
import { dimension } from "./site.js";
import { forget, load } from "./slices.js";

/** @returns {Promise<LineIndex>} */
const loadIndex = () => load(SLICES.lines);

/**
 * How many lines the figures say there are; null where a figure counts something else than lines.
 * @param {Wanted} wanted
 */
export async function expectedRows(wanted) {
    const { tile, rows, range, filters } = wanted;
    if (rows === "all" && (await loadIndex()).several.includes(tile.name)) {
        return null;
    }
    if (tile.unit !== "lines") {
        return counted(wanted);
    }
    const sums = (await query({ range, filters })).get("all");
    if (tile.legend.length > 0) {
        const series = tile.legend.filter((entry) => rows === "all" || entry.series === rows);
        return series.reduce((sum, entry) => sum + figure(tile, sums, entry.series).numerator, 0);
    }
    const { numerator, denominator } = figure(tile, sums);
    if (rows === "all") {
        return denominator;
    }
    return rows === "met" ? numerator : denominator - numerator;
}

/**
 * What the index of the lines counts: it knows neither days nor places.
 * @param {Wanted} wanted
 */
async function counted({ tile, rows, range, filters }) {
    if (range.from !== null || range.to !== null || Object.keys(filters).length > 0) {
        return null;
    }
    const index = await loadIndex();
    const outcomes = outcomesOf(index, tile, rows);
    const counts = index.slices.flatMap((slice) => outcomes.map((at) => slice.counts[at]));
    return counts.reduce((sum, one) => sum + one, 0);
}

/**
 * @param {LineIndex} index
 * @param {Tile} tile
 * @param {string} rows
 */
function outcomesOf(index, tile, rows) {
    return index.outcomes.flatMap((text, at) => {
        const [name, outcome] = text.split("\n");
        return name === tile.name && isWanted(outcome, rows) ? [at] : [];
    });
}

/**
 * The slices that can have such lines, the newest months first.
 * @param {Wanted} wanted
 */
async function slicesFor({ tile, rows, range, filters }) {
    const index = await loadIndex();
    const outcomes = outcomesOf(index, tile, rows);
    const customer = filters[CUSTOMER];
    const isPossible = (/** @type {LineSliceEntry} */ slice) =>
        reaches(slice.dates[tile.date], range) &&
        (customer === undefined || slice.customers.includes(customer)) &&
        outcomes.some((at) => slice.counts[at] > 0);
    return index.slices.filter(isPossible).reverse();
}

/**
 * Whether days between these two can lie in the range.
 * @param {[string | null, string | null]} days
 * @param {Days} range
 */
function reaches([first, last], { from, to }) {
    if (from === null && to === null) {
        return true;
    }
    if (first === null || last === null) {
        return false;
    }
    return (to === null || first <= day(to)) && (from === null || last >= day(from));
}

/**
 * Rows that match, slice by slice, the newest months first and customer by customer.
 * @param {Wanted} wanted
 * @param {(at: number, of: number) => boolean} onSlice says whether to go on
 */
export async function* matching(wanted, onSlice = () => true) {
    const slices = await slicesFor(wanted);
    for (const [at, slice] of slices.entries()) {
        if (!onSlice(at, slices.length)) {
            return;
        }
        const content = await load(slice.name);
        forget(slice.name);
        yield picked(content, wanted);
    }
}

/**
 * Looks for as many rows as are asked for, and no further. Where it is known how many there are, nothing is looked
 * for once all are found.
 * @param {Wanted} wanted
 * @param {number | null} expected
 * @param {(at: number, of: number) => boolean} onSlice
 */
export function search(wanted, expected, onSlice) {
    const pages = matching(wanted, onSlice);
    /** @type {Found} */
    const found = { rows: [], isComplete: expected === 0, until };
    /** @param {number} size */
    async function until(size) {
        while (!found.isComplete && found.rows.length < size) {
            const { value, done } = await pages.next();
            found.rows.push(...(value ?? []));
            found.isComplete = done === true || found.rows.length === expected;
        }
    }
    return found;
}

/**
 * For each column of a slice a function that reads a row.
 * @param {RowSlice} slice
 * @returns {[string, (row: number) => any][]}
 */
function readers(slice) {
    return Object.entries(slice.columns).map(([name, column]) => [name, readerOf(column)]);
}

/** @param {RowColumn} column */
function readerOf(column) {
    if (Array.isArray(column)) {
        return (/** @type {number} */ row) => column[row];
    }
    return (/** @type {number} */ row) => (column.at[row] < 0 ? null : column.is[column.at[row]]);
}

/**
 * @param {RowSlice} slice
 * @param {Wanted} wanted
 */
function picked(slice, { tile, rows, range, filters }) {
    const columns = readers(slice);
    const shown = columns.filter(([name]) => !name.startsWith(OUTCOME));
    const get = Object.fromEntries(columns);
    const outcome = get[OUTCOME + tile.name];
    const chosen = Object.entries(filters).map(([name, value]) => ({ read: get[dimension(name).column], value }));
    const isChosen = (/** @type {number} */ row) =>
        isInside(get[tile.date](row), range) &&
        isWanted(outcome(row), rows) &&
        chosen.every(({ read, value }) => read(row) === value);
    const numbers = [...Array(slice.rows).keys()].reverse().filter(isChosen);
    return numbers.map((row) => recordOf(shown, row));
}

/**
 * @param {[string, (row: number) => any][]} columns
 * @param {number} row
 * @returns {Row}
 */
const recordOf = (columns, row) => Object.fromEntries(columns.map(([name, read]) => [name, read(row)]));

/**
 * @param {string | null} date
 * @param {Days} range
 */
function isInside(date, { from, to }) {
    if (from === null && to === null) {
        return true;
    }
    return date !== null && (from === null || date >= day(from)) && (to === null || date <= day(to));
}

/**
 * @param {string | null} outcome
 * @param {string} rows
 */
function isWanted(outcome, rows) {
    if (outcome === null) {
        return false;
    }
    const series = { met: MET, missed: MISSED }[rows] ?? rows;
    // A line can be of several series, as it can break several rules.
    return rows === "all" || outcome === series || outcome.split(",").includes(series);
}

/**
 * The contracts of the customer and product of a line.
 * @param {Row} line
 * @returns {Promise<Row[]>}
 */
export async function contractsOf({ customer_id: customer, sku_id: sku }) {
    /** @type {string[][]} */
    const index = await load(SLICES.contracts);
    const names = index.flatMap((customers, at) =>
        customers.includes(customer) ? [sliceName(SLICES.contracts, at)] : [],
    );
    /** @type {RowSlice[]} */
    const slices = await Promise.all(names.map(load));
    return slices
        .flatMap((slice) => [...Array(slice.rows).keys()].map((row) => recordOf(readers(slice), row)))
        .filter((row) => row.customer_id === customer && row.sku_id === sku);
}
