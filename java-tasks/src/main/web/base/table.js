// Tables that show some rows at first and more when they are asked for, with a button for all of them as a file.
import { csvButton } from "./csv.js";
import { element } from "./dom.js";
import { NONE, count } from "./format.js";

/**
 * @param {Column[]} columns
 * @param {any[]} rows
 * @param {TableOptions} options
 */
export function table(columns, rows, options) {
    const seen = columns.filter((column) => !column.isExported);
    const body = element("tbody");
    const grid = element(
        "table",
        {},
        element("caption", { class: "unseen" }, options.caption),
        element("thead", {}, element("tr", {}, seen.map(headOf))),
        body,
    );
    return element(
        "div",
        { class: "table-box" },
        element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": options.caption }, grid),
        element(
            "div",
            { class: "below" },
            moreButton(body, seen, rows, options),
            options.name ? csvButton(columns, () => [rows], options.name) : null,
        ),
    );
}

/** @param {Column} column */
function headOf(column) {
    return element("th", { scope: "col", class: column.isNumber ? "number" : null }, column.title);
}

/**
 * @param {HTMLElement} body
 * @param {Column[]} columns
 * @param {any[]} rows
 * @param {TableOptions} options
 */
function moreButton(body, columns, rows, options) {
    const { most = 200, more } = options;
    const button = /** @type {HTMLButtonElement} */ (element("button", { type: "button", class: "quiet" }));
    let shown = 0;
    let isComplete = !more;
    const show = () => {
        body.append(...rows.slice(shown, shown + most).map((row) => rowOf(columns, row, options)));
        shown = Math.min(rows.length, shown + most);
        button.hidden = shown >= rows.length && isComplete;
        button.textContent =
            "Show more (" + count(shown) + (isComplete ? " of " + count(rows.length) : " so far") + ")";
    };
    button.addEventListener("click", async () => {
        button.disabled = true;
        isComplete = more ? await more(shown + most) : true;
        button.disabled = false;
        show();
    });
    show();
    return button;
}

/**
 * @param {Column[]} columns
 * @param {any} row
 * @param {TableOptions} options
 */
function rowOf(columns, row, { onRow, rowLabel }) {
    const [first, ...others] = columns;
    return element(
        "tr",
        onRow ? { class: "clickable", onclick: () => onRow(row) } : {},
        element(
            "th",
            { scope: "row", class: classOf(first) },
            onRow ? rowButton(first, row, onRow, rowLabel) : shown(first, row),
        ),
        others.map((column) => element("td", { class: classOf(column) }, shown(column, row))),
    );
}

/**
 * What a click on the row does, for the keyboard.
 * @param {Column} column
 * @param {any} row
 * @param {(row: any) => void} onRow
 * @param {((row: any) => string) | undefined} rowLabel
 */
function rowButton(column, row, onRow, rowLabel) {
    const press = (/** @type {Event} */ event) => {
        event.stopPropagation();
        onRow(row);
    };
    const label = rowLabel ? rowLabel(row) : null;
    return element(
        "button",
        { type: "button", class: "link", "aria-label": label, onclick: press },
        shown(column, row),
    );
}

/** @param {Column} column */
function classOf(column) {
    if (column.isNumber) {
        return "number";
    }
    if (column.isTight) {
        return "tight";
    }
    return column.isWide ? "wide" : null;
}

/**
 * @param {Column} column
 * @param {any} row
 * @returns {Content}
 */
function shown(column, row) {
    if (column.show) {
        return column.show(row);
    }
    const value = column.value(row);
    return value === null || value === undefined ? NONE : String(value);
}
