// The largest changes against the periods before, of all places at once, and only those that noise does not explain.
"use strict";
INFULL.moverPanel = (function () {
    const { element, panel, table, empty } = INFULL.dom;
    const f = INFULL.format;
    const data = INFULL.data;
    const state = INFULL.state;
    const EFFORT = 60_000;
    // Periods before that this one is compared with: more would give little information. Fewer when there are many rows to read.
    const MOST_EARLIER = 13;
    const FEWER_EARLIER = 6;
    const WEEK = 7;

    const NOUGHT = { numerator: 0, denominator: 0 };

    /** What a ranking shows of this period and of the weeks of each earlier one, with the totals of all places. */
    async function moverRows(tile, by, [range, ...ranges]) {
        const query = (one, every) => data.query({ range: one, filters: state.filters(), by, tile, every });
        const [found, ...before] = await Promise.all([query(range), ...ranges.map((one) => query(one, WEEK))]);
        const at = (sums, key) => sums.has(key) ? data.parts(tile, sums.get(key)) : NOUGHT;
        const weeks = Array.from({ length: Math.ceil((ranges[0].to - ranges[0].from + 1) / WEEK) }, (unused, week) => week);
        const all = (sums) => INFULL.scatter.summed([...sums.values()].map((one) => data.parts(tile, one)));
        const total = { now: all(found), then: INFULL.scatter.summed(before.map(all)) };
        return [...found.keys()].map((place) => ({ by, place, total, now: at(found, place),
            earlier: before.map((sums) => weeks.map((week) => at(sums, data.keyOfPart(place, week)))) }));
    }

    async function earlierRangesOf(tile) {
        const days = await data.query({ range: { from: null, to: null }, by: "day", tile });
        const first = Math.min(...[...days].filter(([, sums]) => data.parts(tile, sums).denominator > 0).map(([day]) => day));
        return state.earlierRanges(state.range(), first, MOST_EARLIER);
    }

    async function show() {
        const tile = INFULL.overview.tileNamed(state.read().kpi);
        const title = "Worst movers";
        if (tile.unit !== "lines" && tile.unit !== "orders") {
            return panel(title, null, [], empty("Of " + tile.unit + " no interval is sound: a few large lines decide. So nothing is called a mover here; the ranking shows every change."));
        }
        const before = await earlierRangesOf(tile);
        if (before.length === 0) {
            return panel(title, null, [], empty("There is no whole period before to compare with."));
        }
        const chosen = state.filters();
        const known = data.dimensions.filter((by) => chosen[by] === undefined && data.knows(tile, chosen, by));
        const readable = (periods) => known.filter((by) => data.effort({ range: { from: periods.at(-1).from, to: state.range().to }, filters: chosen, by }) < EFFORT);
        const earlier = readable(before).length === known.length ? before : before.slice(0, FEWER_EARLIER);
        const dimensions = readable(earlier);
        const ranges = [state.range(), ...earlier];
        const rows = INFULL.movers.judged((await Promise.all(dimensions.map((by) => moverRows(tile, by, ranges)))).flat(), tile.better);
        const isWorse = (row) => tile.better === "lower" ? row.low > 0 : row.high < 0;
        const worse = rows.filter(isWorse).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, 6);
        const about = "What worsened against the " + f.plural(earlier.length, "period") + " of the same length before, at the same age, by more than noise: of "
            + f.plural(rows.length, "place") + " looked at (" + dimensions.map((by) => data.dimension(by).plural).join(", ") + "). The intervals hold for all of them at once, at 95 %."
            + (dimensions.length < known.length ? " Customers are left out here, for they are many: rank by customer to see them." : "");
        return panel(title, about, [], worse.length === 0 ? empty("No mover stands out from noise.") : element("ol", { class: "movers" }, worse.map((row) => mover(tile, row))),
            moverTable(tile, rows, isWorse));
    }

    const bare = (value) => f.points(value).replace("\u00a0pp", "");

    function mover(tile, row) {
        return element("li", {}, element("a", { href: state.href({ [row.by]: row.place }) }, INFULL.overview.nameOf(row.by, row.place)),
            element("span", { class: "muted" }, row.by), element("span", { class: "bad" }, f.points(row.moved)),
            element("span", { class: "muted" }, bare(row.low) + " to " + f.points(row.high) + ", " + f.amount(row.now.denominator, tile.unit) + " " + tile.unit
                + ", " + f.points(row.contribution) + " of the total"));
    }

    function moverTable(tile, rows, isWorse) {
        const points = (title, read) => ({ title, value: read, show: (row) => f.points(read(row)), isNumber: true });
        return element("details", { class: "looked-at" }, element("summary", {}, "All that was looked at"), table([
            { title: "Place", value: (row) => row.place, show: (row) => INFULL.overview.nameOf(row.by, row.place) },
            { title: "Kind", value: (row) => row.by },
            { title: tile.unit === "orders" ? "Orders" : "Lines", value: (row) => row.now.denominator, show: (row) => f.count(row.now.denominator), isNumber: true },
            { title: "Before", value: (row) => row.then.denominator, show: (row) => f.count(row.then.denominator), isNumber: true },
            points("Change", (row) => row.moved), points("From", (row) => row.low), points("To", (row) => row.high), points("Of the total", (row) => row.contribution),
            { title: "Verdict", value: (row) => isWorse(row) ? "worse" : row.standsOut ? "better" : "noise" },
            INFULL.policies.column(tile),
        ], [...rows].sort((a, b) => a.contribution - b.contribution), { caption: "Movers looked at", name: tile.name + "_movers", most: 20 }));
    }

    return { show };
})();
