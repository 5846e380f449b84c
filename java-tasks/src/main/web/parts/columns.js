// Columns that several tables have.
import { element } from "../base/dom.js";
import { NONE, amount, count, moment } from "../base/format.js";

/**
 * @param {string} title
 * @param {(row: any) => any} value
 * @returns {Column}
 */
export const textColumn = (title, value) => ({ title, value });

/**
 * @param {string} title
 * @param {(row: any) => any} value
 * @returns {Column}
 */
export const plainNumber = (title, value) => ({ title, value, isNumber: true });

/**
 * @param {string} title
 * @param {(row: any) => any} value
 * @param {(value: any) => Content} write
 * @returns {Column}
 */
export const numberColumn = (title, value, write) => ({
    title,
    value,
    show: (row) => write(value(row)),
    isNumber: true,
});

/**
 * @param {string} title
 * @param {(row: any) => number} value
 * @param {string} unit
 * @returns {Column}
 */
export const amountColumn = (title, value, unit) => numberColumn(title, value, (size) => amount(size, unit));

/**
 * A count that may be missing.
 * @param {string} title
 * @param {string} key
 * @returns {Column}
 */
export const countColumn = (title, key) =>
    numberColumn(
        title,
        (row) => row[key],
        (size) => (size === null ? NONE : count(size)),
    );

/**
 * @param {string} title
 * @param {string} key
 * @returns {Column}
 */
export const momentColumn = (title, key) => ({
    title,
    value: (row) => row[key],
    show: (row) => moment(row[key]),
});

/**
 * A coloured word.
 * @param {string} title
 * @param {string} key
 * @param {(word: string) => string} mark
 * @returns {Column}
 */
export const stateColumn = (title, key, mark = () => "") => ({
    title,
    value: (row) => row[key],
    show: (row) => element("span", { class: "state " + row[key] }, mark(row[key]) + row[key]),
});

/**
 * The way from a row to its order lines; a file has no links.
 * @param {(row: any) => string} hrefOf
 * @param {(row: any) => string} labelOf
 * @returns {Column}
 */
export const linesColumn = (hrefOf, labelOf) => ({
    title: "Rows",
    value: () => "",
    show: (row) => element("a", { href: hrefOf(row), "aria-label": labelOf(row) }, "Lines"),
});
