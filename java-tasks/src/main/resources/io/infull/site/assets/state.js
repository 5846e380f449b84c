// What is looked at, kept in the address, so that a link shows the same and the browser's back button works.
"use strict";
INFULL.state = (function () {
    const USUAL = { view: "overview", range: "28", kpi: "line_otif", by: "city", grain: "week", mean: "weighted", tile: "line_otif", rows: "missed" };
    const listeners = [];

    function read() {
        const [view, rest] = location.hash.replace(/^#\/?/, "").split("?");
        const given = Object.fromEntries(new URLSearchParams(rest ?? ""));
        return { ...USUAL, ...given, view: view || USUAL.view };
    }

    function href(patch) {
        const next = { ...read(), ...patch };
        const words = new URLSearchParams();
        for (const [name, value] of Object.entries(next)) {
            if (name !== "view" && value !== null && value !== undefined && value !== "" && value !== USUAL[name]) {
                words.set(name, value);
            }
        }
        const query = words.toString();
        return "#/" + next.view + (query ? "?" + query : "");
    }

    function set(patch) {
        location.hash = href(patch);
    }

    /** First and last day, both inclusive; null is open. */
    function range(state = read()) {
        const asOf = INFULL.format.days(INFULL.data.site.publication.as_of);
        if (state.range === "all") {
            return { from: null, to: null };
        }
        if (state.range === "custom") {
            const day = (iso) => /^\d{4}-\d\d-\d\d$/.test(iso ?? "") ? INFULL.format.days(iso) : null;
            return { from: day(state.from), to: day(state.to) };
        }
        const length = Math.max(1, Number(state.range) || 28);
        return { from: asOf - length + 1, to: asOf };
    }

    /** What the period is for a tile: a stock is as it is at the as-of date, however old a part of it may be. */
    function rangeOf(tile, state = read()) {
        return tile.stock ? { from: null, to: null } : range(state);
    }

    /**
     * The period of the same length right before; null when the range has no beginning. It is looked at as it was when it was as old
     * as the chosen one is now, on the day asAt: what came later did so for the older period only.
     */
    function previousRange(current) {
        if (current.from === null) {
            return null;
        }
        const asOf = INFULL.format.days(INFULL.data.site.publication.as_of);
        const to = current.to ?? asOf;
        const length = to - current.from + 1;
        return { from: current.from - length, to: current.from - 1, asAt: current.from - 1 + Math.max(0, asOf - to) };
    }

    /** The same again and again, as often as there is such a period since the first day, and at most as often as is asked for. */
    function earlierRanges(current, first, most) {
        const found = [];
        for (let one = previousRange(current); one !== null && one.from >= first && found.length < most; one = { from: one.from - length(one), to: one.to - length(one), asAt: one.asAt - length(one) }) {
            found.push(one);
        }
        return found;
    }

    const length = (one) => one.to - one.from + 1;

    function filters(state = read()) {
        return Object.fromEntries(INFULL.data.dimensions.filter((name) => state[name] !== undefined).map((name) => [name, state[name]]));
    }

    function onChange(listener) {
        listeners.push(listener);
    }

    window.addEventListener("hashchange", () => listeners.forEach((listener) => listener()));
    return { read, href, set, range, rangeOf, previousRange, earlierRanges, filters, onChange };
})();
