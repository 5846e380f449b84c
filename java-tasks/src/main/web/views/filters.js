// The period and the dimensions that figures are filtered by.
import { choice, element, named } from "../base/dom.js";
import { day } from "../base/format.js";
import { dimension, dimensions, nameOf, valuesOf } from "../data/site.js";
import { isPlain } from "../parts/targets.js";
import { filters, href, range, set } from "../page/state.js";

/** @type {[string, string][]} */
const RANGES = [
    ["7", "7 days"],
    ["28", "28 days"],
    ["91", "13 weeks"],
    ["all", "All"],
];

/**
 * @param {State} now
 * @param {boolean} isHidden
 */
export function showFilters(now, isHidden) {
    const box = named("filters");
    box.hidden = isHidden;
    named("printed").textContent = isHidden ? "" : chosenInWords(now);
    const focused = document.activeElement?.id;
    box.replaceChildren(
        choice("Period", RANGES, now.range, (value) => set({ range: value, from: null, to: null })),
        dateField("from", "From ", range(now)),
        dateField("to", "To ", range(now)),
        ...dimensions.map((name) => valueField(name, now[name])),
        element("a", { class: "reset", href: href(unfiltered()) }, "Reset"),
    );
    if (focused) {
        document.getElementById(focused)?.focus();
    }
}

/** @returns {Patch} */
function unfiltered() {
    const open = Object.fromEntries(dimensions.map((name) => [name, null]));
    return { range: null, from: null, to: null, ...open, mean: null };
}

/** @param {number | null} one */
const dayOr = (one) => (one === null ? "" : day(one));

/**
 * @param {"from" | "to"} name
 * @param {string} label
 * @param {Days} chosen
 */
function dateField(name, label, chosen) {
    const onchange = (/** @type {{target: HTMLInputElement}} */ { target }) =>
        set({ range: "custom", from: dayOr(chosen.from), to: dayOr(chosen.to), [name]: target.value });
    const attributes = { type: "date", id: "filter-" + name, value: dayOr(chosen[name]), onchange };
    return element("label", {}, label, element("input", attributes));
}

/**
 * @param {string} name of a dimension
 * @param {string | undefined} chosen
 */
function valueField(name, chosen) {
    const onchange = (/** @type {{target: HTMLSelectElement}} */ { target }) =>
        set({ [name]: target.selectedIndex === 0 ? null : target.value });
    const values = [...valuesOf(name)].sort((a, b) => a.localeCompare(b));
    const options = values.map((value) =>
        element("option", { value, selected: value === chosen }, nameOf(name, value)),
    );
    const all = element("option", { value: "" }, "All " + dimension(name).plural);
    return element("select", { id: "filter-" + name, "aria-label": name, onchange }, all, options);
}

/**
 * On paper there are no fields to look at.
 * @param {State} now
 */
function chosenInWords(now) {
    const chosen = Object.entries(filters(now)).map(([name, value]) => name + " " + nameOf(name, value));
    return [daysInWords(range(now)), ...(isPlain() ? ["targets as plain mean"] : []), ...chosen].join(", ");
}

/** @param {Days} chosen */
function daysInWords({ from, to }) {
    if (from === null && to === null) {
        return "All days";
    }
    return (from === null ? "Up to " : day(from) + " to ") + (to === null ? "the newest" : day(to));
}
