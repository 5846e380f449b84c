// Tables as files: RFC 4180, and nothing that a spreadsheet would run.
import { announce, element } from "./dom.js";
import { plural } from "./format.js";

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it.
 * @param {any} value
 */
function cell(value) {
    const text = value === null || value === undefined ? "" : String(value);
    const isNumber = typeof value?.valueOf() === "number" || /^[+-]?\d+(\.\d+)?$/.test(text);
    const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

/** @param {any[]} values */
const line = (values) => values.map(cell).join(",") + "\r\n";

/** @param {Column[]} columns */
const head = (columns) => line(columns.map((column) => column.title));

/**
 * @param {Column[]} columns
 * @param {any[]} rows
 */
const body = (columns, rows) => rows.map((row) => line(columns.map((column) => column.value(row)))).join("");

/**
 * @param {Column[]} columns
 * @param {any[]} rows
 */
export const csv = (columns, rows) => head(columns) + body(columns, rows);

/**
 * pages gives the rows, some at a time: there can be more than a page could hold at once.
 * @param {Column[]} columns
 * @param {() => Iterable<any[]> | AsyncIterable<any[]>} pages
 * @param {string} name
 */
export function csvButton(columns, pages, name) {
    const button = /** @type {HTMLButtonElement} */ (
        element(
            "button",
            { type: "button", class: "quiet csv", onclick: () => write(button, columns, pages, name) },
            "CSV",
        )
    );
    return button;
}

/**
 * @param {HTMLButtonElement} button
 * @param {Column[]} columns
 * @param {() => Iterable<any[]> | AsyncIterable<any[]>} pages
 * @param {string} name
 */
async function write(button, columns, pages, name) {
    const parts = [head(columns)];
    let size = 0;
    button.disabled = true;
    try {
        for await (const rows of pages()) {
            parts.push(body(columns, rows));
            size += rows.length;
            button.textContent = "CSV, " + plural(size, "row") + " \u2026";
        }
        download(name + ".csv", parts);
        announce(plural(size, "row") + " written to " + name + ".csv");
    } catch (problem) {
        announce(/** @type {Error} */ (problem).message);
        console.error(problem);
    } finally {
        button.disabled = false;
        button.textContent = "CSV";
    }
}

/**
 * @param {string} name
 * @param {string[]} parts
 */
function download(name, parts) {
    const href = URL.createObjectURL(new Blob(parts, { type: "text/csv;charset=utf-8" }));
    const link = element("a", { href, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(href), 10000);
}
