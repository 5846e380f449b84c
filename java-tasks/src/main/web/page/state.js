// What is looked at, kept in the address, so that a link shows the same and the browser's back button works.
import { days } from "../base/format.js";
import { CITY } from "../data/protocol.js";
import { asOf, dimensions } from "../data/site.js";

/** @type {State} */
const USUAL = {
    view: "overview",
    range: "28",
    kpi: "line_otif",
    by: CITY,
    grain: "week",
    mean: "weighted",
    tile: "line_otif",
    rows: "missed",
};
/** @type {(() => void)[]} */
const listeners = [];

/** @returns {State} */
export function read() {
    const [view, rest] = location.hash.replace(/^#\/?/, "").split("?");
    const given = Object.fromEntries(new URLSearchParams(rest ?? ""));
    return { ...USUAL, ...given, view: view || USUAL.view };
}

/**
 * The address of what is looked at now, with these changes.
 * @param {Patch} patch
 */
export function href(patch) {
    const next = { ...read(), ...patch };
    const words = new URLSearchParams();
    for (const [name, value] of Object.entries(next)) {
        const isUsual = value === null || value === undefined || value === "" || value === USUAL[name];
        if (name !== "view" && !isUsual) {
            words.set(name, value);
        }
    }
    const query = words.toString();
    return "#/" + next.view + (query ? "?" + query : "");
}

/** @param {Patch} patch */
export function set(patch) {
    location.hash = href(patch);
}

/**
 * First and last day, both inclusive; null is open.
 * @returns {Days}
 */
export function range(state = read()) {
    if (state.range === "all") {
        return { from: null, to: null };
    }
    if (state.range === "custom") {
        return { from: dayOf(state.from), to: dayOf(state.to) };
    }
    const length = Math.max(1, Number(state.range) || 28);
    return { from: asOf() - length + 1, to: asOf() };
}

/** @param {string | undefined} iso */
const dayOf = (iso) => (iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso) ? days(iso) : null);

/**
 * What the period is for a tile: a stock is as it is at the as-of date, however old a part of it may be.
 * @param {Tile} tile
 * @returns {Days}
 */
export function rangeOf(tile, state = read()) {
    return tile.stock ? { from: null, to: null } : range(state);
}

/**
 * The period of the same length right before; null when the range has no beginning. It is looked at as it was when it
 * was as old as the chosen one is now, on the day asAt: what came later did so for the older period only.
 * @param {Days} current
 * @returns {ClosedDays | null}
 */
export function previousRange(current) {
    if (current.from === null) {
        return null;
    }
    const to = current.to ?? asOf();
    const length = to - current.from + 1;
    const last = current.from - 1;
    return { from: current.from - length, to: last, asAt: last + Math.max(0, asOf() - to) };
}

/**
 * The same again and again, as often as there is such a period since the first day, and at most as often as is asked
 * for.
 * @param {Days} current
 * @param {number} first
 * @param {number} most
 */
export function earlierRanges(current, first, most) {
    const found = [];
    let one = previousRange(current);
    while (one !== null && one.from >= first && found.length < most) {
        found.push(one);
        const length = one.to - one.from + 1;
        one = { from: one.from - length, to: one.to - length, asAt: one.asAt - length };
    }
    return found;
}

/**
 * The chosen value of each dimension that is filtered by.
 * @returns {Filters}
 */
export function filters(state = read()) {
    const entries = dimensions.map((name) => [name, state[name]]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** @param {() => void} listener */
export function onChange(listener) {
    listeners.push(listener);
}

window.addEventListener("hashchange", () => listeners.forEach((listener) => listener()));
