// How figures are written: ratios as percent, gaps in percentage points, money with two decimals, always with a unit.
// There is one rule of rounding, half up (-0.005 is 0.00) on the exact value: a gap is rounded like the terms beside
// it, and from nothing that was rounded.
import { fraction } from "./exact.js";

const MINUS = "\u2212";
const DAY = 864e5;
const HUNDRED = fraction(100);

/** Written where there is nothing. */
export const NONE = "\u2013";

/**
 * A number, its text or a fraction, with at least and at most so many decimals.
 * @param {Amount | string} value
 * @param {number} least
 * @param {number} most
 */
export function number(value, least, most) {
    const units = fraction(value).rounded(most);
    const digits = String(units < 0n ? -units : units).padStart(most + 1, "0");
    const whole = digits.slice(0, digits.length - most).replace(/\B(?=(\d{3})+$)/g, ",");
    const decimals = digits.slice(digits.length - most);
    const shown = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, "");
    return (units < 0n ? MINUS : "") + whole + (shown === "" ? "" : "." + shown);
}

/** @param {Amount | string} value */
export const count = (value) => number(value, 0, 3);

/** @param {Amount | string} value */
export const money = (value) => number(value, 2, 2);

/** @param {Amount | string} ratio */
export const hundredfold = (ratio) => fraction(ratio).times(HUNDRED);

/** @param {Amount | string} ratio */
export const percent = (ratio) => number(hundredfold(ratio), 2, 2) + " %";

/**
 * A number that is rounded to 0 has no sign.
 * @template {Amount} T
 * @param {T} value
 * @param {(value: T) => string} write
 */
export function signed(value, write) {
    const written = write(value);
    return (Number(value) > 0 && /[1-9]/.test(written) ? "+" : "") + written;
}

/** @param {Amount | string} ratio */
export const points = (ratio) => signed(hundredfold(ratio), (value) => number(value, 2, 2)) + "\u00a0pp";

/**
 * @param {Amount} value
 * @param {string} unit
 */
export const amount = (value, unit) => (unit === "money" ? money(value) : count(value));

/** @type {[number, string][]} */
const SHORTENED = [
    [1e9, " bn"],
    [1e6, " M"],
    [1e4, " k"],
];

/**
 * 1,234,567.89 becomes 1.23 M: for axes and labels where space is short.
 * @param {number} value
 */
export function short(value) {
    const found = SHORTENED.find(([least]) => Math.abs(value) >= least);
    if (!found) {
        return number(value, 0, 0);
    }
    const [least, suffix] = found;
    return number(value / (least === 1e4 ? 1e3 : least), 0, 2) + suffix;
}

/**
 * Days since 1970-01-01 as a date.
 * @param {number | null} days
 */
export const day = (days) => (days === null ? "no date" : new Date(days * DAY).toISOString().slice(0, 10));

/** @param {string} iso */
export const days = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);

/** @param {string | null} iso */
export const moment = (iso) => (iso ? new Date(iso).toISOString().slice(0, 16).replace("T", " ") + " UTC" : NONE);

/**
 * The Monday of a day's week; day 0 was a Thursday.
 * @param {number} day
 */
export const monday = (day) => day - ((((day + 3) % 7) + 7) % 7);

/**
 * ISO 8601: weeks begin on Monday, and the week of a year's first Thursday is its first.
 * @param {number} day
 */
export function week(day) {
    const thursday = monday(day) + 3;
    const year = new Date(thursday * DAY).getUTCFullYear();
    const first = Math.floor(Date.UTC(year, 0, 1) / DAY);
    return year + "-W" + String(Math.floor((thursday - first) / 7) + 1).padStart(2, "0");
}

/**
 * @param {string} iso
 * @param {number} now in milliseconds since 1970
 */
export function age(iso, now) {
    const minutes = Math.max(0, (now - Date.parse(iso)) / 6e4);
    if (minutes < 60) {
        return Math.round(minutes) + " min";
    }
    return minutes < 2880 ? Math.round(minutes / 60) + " h" : Math.round(minutes / 1440) + " days";
}

/**
 * @param {number} size
 * @param {string} word
 */
export function plural(size, word) {
    return count(size) + " " + (size === 1 ? word : word + "s");
}
