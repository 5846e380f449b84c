// Words and signs that the bar above the pages and the page behind it share.
import { plural } from "../base/format.js";

/** @type {Record<string, string>} */
const MARKS = { ok: "\u2713 ", warn: "! ", bad: "\u2717 " };

/** @param {string} kind */
export const mark = (kind) => MARKS[kind] ?? "";

/**
 * Of the data, from its newest date of business, or else from its arrival: never that of the load.
 * @param {Source} source
 */
export const dataAge = (source) => plural(source.age_days ?? 0, "day") + " old";
