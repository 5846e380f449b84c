// How the columns of order lines are written.
import { NONE, count, money } from "../base/format.js";
import { nameOf, site } from "../data/site.js";

const NUMBERS =
    /^(qty_|unit_price|order_amount|agreed_price|moq|overcharge|undercharge|backorder_amount|source_line|load_id)/;
const MONEY = /(_amount|_price)$/;
const WORDS = ["cause", "fulfillment_state", "miss_reason"];
/** @type {Record<string, string>} */
const FLAGS = { true: "yes", false: "no" };

/**
 * @param {string} key
 * @param {string} title
 * @returns {Column}
 */
export function fieldColumn(key, title) {
    return {
        title,
        value: (row) => row[key],
        show: (row) => fieldText(key, row[key]),
        isNumber: NUMBERS.test(key),
        isTight: /_date$|^order_line_id$/.test(key),
        isWide: /^(customer_id|sku_id)$/.test(key),
    };
}

/**
 * @param {string} key
 * @param {string | number | null | undefined} value
 */
export function fieldText(key, value) {
    if (value === null || value === undefined) {
        return NONE;
    }
    return typeof value === "number" ? numberText(key, value) : text(key, value);
}

/**
 * @param {string} key
 * @param {number} value
 */
function numberText(key, value) {
    if (MONEY.test(key)) {
        return money(value);
    }
    return key === "load_id" ? String(value) : count(value);
}

/**
 * @param {string} key
 * @param {string} value
 */
function text(key, value) {
    const dimension = site.dimensions.find((one) => one.column === key);
    if (dimension) {
        return nameOf(dimension.name, value);
    }
    if (WORDS.includes(key)) {
        return value.replaceAll("_", " ");
    }
    return FLAGS[value] ?? value;
}
