// The first screen: every KPI as a card, the trend of the chosen one, its worst places, and what moved.
"use strict";
INFULL.overview = (function () {
    const { element, panel, table, empty, choice } = INFULL.dom;
    const f = INFULL.format;
    const data = INFULL.data;
    const state = INFULL.state;

    const cards = (section) => data.site.tiles.filter((tile) => tile.chart === "card" && (!section || tile.section === section));
    const tileNamed = (name) => data.site.tiles.find((tile) => tile.name === name) ?? cards()[0];

    const { written, gapWritten } = INFULL.cards;

    /** A stock shows its day, because it does not belong to the period. */
    const aboutOf = (tile) => tile.stock ? "As at " + data.site.publication.as_of + ", whatever the period is. " + tile.about : tile.about;

    function nameOf(by, value) {
        const name = by === "customer" ? data.site.names.customer[value] : undefined;
        return name ? name + " (" + value + ")" : value;
    }

    async function show(main) {
        main.append(await INFULL.cards.grid(cards()));
        performance.mark("infull:cards");
        main.append(element("div", { class: "split" },
            element("div", {}, await trendPanel(), await INFULL.moverPanel.show()), await rankPanel()));
    }

    async function trendPanel() {
        const now = state.read();
        const tile = tileNamed(now.kpi);
        const grain = now.grain === "day" ? "day" : "week";
        if (!data.knows(tile, state.filters(), null)) {
            return panel(tile.title, null, [], empty("Not known by " + INFULL.data.namesOfLines() + "."));
        }
        let range = state.range();
        // One month has four weeks: a trend needs some more.
        if (grain === "week" && range.from !== null && range.to !== null && range.to - range.from < 83) {
            range = { from: f.monday(range.to) - 77, to: range.to };
        }
        const daysOf = (day) => ({ from: Math.max(day, range.from ?? day), to: Math.min(day + (grain === "week" ? 6 : 0), range.to ?? Infinity) });
        const found = [...(await data.query({ range, filters: state.filters(), by: grain, tile })).entries()].sort((a, b) => a[0] - b[0]);
        const aims = await Promise.all(found.map(([day]) => INFULL.targets.aimOf(tile, daysOf(day), state.filters())));
        const groups = found.map(([day, sums], at) => ({ day, ...data.figure(tile, sums, null, aims[at]), grace: INFULL.maturity.graceOf(tile, grain === "week" ? Math.min(day + 6, range.to ?? Infinity) : day) }))
            .filter((point) => point.denominator !== 0);
        const label = (point) => grain === "week" ? f.week(point.day) : f.day(point.day);
        const rowsOf = (point) => ({ view: "lines", tile: tile.name, rows: "all", range: "custom", from: f.day(daysOf(point.day).from), to: f.day(daysOf(point.day).to) });
        const actions = [choice("Trend by", [["week", "Weeks"], ["day", "Days"]], grain, (value) => state.set({ grain: value }))];
        if (groups.length === 0) {
            return panel(tile.title + " by " + grain, null, actions, empty("No " + tile.unit + " in this selection."));
        }
        const columns = [
            { title: grain === "week" ? "ISO week" : "Day", value: label },
            { title: "Numerator", value: (row) => row.numerator, show: (row) => f.amount(row.numerator, tile.unit), isNumber: true },
            { title: "Denominator", value: (row) => row.denominator, show: (row) => f.amount(row.denominator, tile.unit), isNumber: true },
            { title: "Value", value: (row) => row.value, show: (row) => written(tile, row.value), isNumber: true },
            { title: "Target", value: (row) => row.target, show: (row) => written(tile, row.target), isNumber: true },
            ...INFULL.maturity.matures(tile) ? [{ title: "Grace", value: (row) => row.grace ? INFULL.maturity.inWords(row.grace) : "mature" }] : [],
            { title: "Rows", value: () => "", show: (row) => element("a", { href: state.href(rowsOf(row)), "aria-label": "Order lines of " + label(row) }, "Lines") },
            INFULL.targets.column(tile, () => state.filters()), INFULL.policies.column(tile)];
        return panel(tile.title + " by " + grain, tile.about, actions, INFULL.policies.note(tile),
            INFULL.charts.chart(tile.title + " by " + grain + ", with its target", () => trend(tile, groups, label), { onClick: (event) => state.set(rowsOf(groups[event.dataIndex])) }),
            youngNote(groups, label),
            element("details", {}, element("summary", {}, "Figures"), table(columns, groups, { caption: tile.title + " by " + grain, name: tile.name + "_by_" + grain, most: 26 })));
    }

    /** Which points of a trend are dashed, and why. */
    function youngNote(groups, label) {
        const young = groups.filter((point) => point.grace);
        return young.length === 0 ? null : element("p", { class: "muted young" }, "Dashed, as late shipments still change it: "
            + young.slice(-3).map((point) => label(point) + ", " + INFULL.maturity.inWords(point.grace)).join("; ") + ".");
    }

    function trend(tile, groups, label) {
        const isAmount = tile.display === "numerator";
        const shown = (value) => value === null ? null : Number(isAmount ? value : f.hundredfold(value));
        const colour = INFULL.charts.colour;
        const unit = (value) => value === null || value === undefined ? f.NONE : isAmount ? f.amount(value, tile.unit) : f.number(value, 2, 2) + " %";
        return {
            legend: { top: 0, left: 0, textStyle: { color: colour("muted") }, icon: "roundRect", itemWidth: 14, itemHeight: 4 },
            tooltip: INFULL.charts.tooltip({ valueFormatter: unit }),
            xAxis: INFULL.charts.axis({ type: "category", data: groups.map(label), boundaryGap: isAmount }),
            yAxis: INFULL.charts.axis({ type: "value", scale: !isAmount, axisLabel: { color: colour("muted"), formatter: (value) => isAmount ? f.short(value) : value + " %" } }),
            series: [
                { name: tile.title, type: isAmount ? "bar" : "line", data: groups.map((point) => point.grace ? null : shown(point.value)), symbolSize: 5, showSymbol: groups.length < 60, itemStyle: { color: colour("accent") }, lineStyle: { width: 2.5 } },
                { name: "Target", type: "line", step: "middle", symbol: "none", data: groups.map((point) => shown(point.target)), itemStyle: { color: colour("aim") }, lineStyle: { width: 1.5, type: "dashed" } },
                ...youngLine(tile, groups, shown)],
        };
    }

    /** The tail that is not mature, dashed, from the last mature point on. */
    function youngLine(tile, groups, shown) {
        const first = groups.findIndex((point) => point.grace);
        return first < 0 ? [] : [{ name: "Not mature", type: "line", data: groups.map((point, at) => at < first - 1 ? null : shown(point.value)), symbol: "emptyCircle", symbolSize: 5,
            itemStyle: { color: INFULL.charts.colour("accent") }, lineStyle: { width: 2, type: "dashed" } }];
    }

    async function ranked(tile, by) {
        const range = state.range();
        const filters = state.filters();
        const previous = state.previousRange(range);
        const [now, then] = await Promise.all([data.query({ range, filters, by, tile }), previous ? data.query({ range: previous, filters, by, tile }) : new Map()]);
        const aims = await Promise.all([...now.keys()].map((place) => by === "customer" ? undefined : INFULL.targets.aimOf(tile, range, { ...filters, [by]: place })));
        return [...now.entries()].map(([place, sums], at) => {
            const figure = data.figure(tile, sums, null, aims[at]);
            const earlier = then.has(place) ? data.figure(tile, then.get(place)) : null;
            const moved = earlier && earlier.value !== null && figure.value !== null ? figure.value.minus(earlier.value) : null;
            return { by, place, ...figure, moved };
        }).filter((row) => row.denominator !== 0);
    }

    const worseFirst = (tile) => (a, b) => tile.better === "lower" ? b.value - a.value : a.value - b.value;

    async function rankPanel(name = null) {
        const now = state.read();
        const tile = tileNamed(name ?? now.kpi);
        const by = INFULL.data.dimension(now.by) ? now.by : "city";
        const actions = [choice("Ranked by", INFULL.data.site.dimensions.map((one) => [one.name, one.title]), by, (value) => state.set({ by: value }))];
        if (!data.knows(tile, state.filters(), by)) {
            return panel(tile.title + ", ranked", null, actions, empty("Not known by " + INFULL.data.namesOfLines() + ": the lines of an order can be of several."));
        }
        const rows = (await ranked(tile, by)).sort(worseFirst(tile));
        const most = Math.max(...rows.map((row) => row.value), ...rows.map((row) => row.target ?? 0)) || 1;
        const columns = [
            { title: INFULL.data.dimension(by).title, value: (row) => row.place, show: (row) => nameOf(by, row.place) },
            { title: tile.title, value: (row) => row.value, show: (row) => bar(tile, row, tile.display === "numerator" ? most : 1) },
            { title: "Gap", value: (row) => row.gap, show: (row) => element("span", { class: row.isMet === null ? "" : row.isMet ? "good" : "bad" }, gapWritten(tile, row.gap)), isNumber: true },
            { title: "Change", value: (row) => row.moved, show: (row) => gapWritten(tile, row.moved), isNumber: true },
            { title: "Numerator", value: (row) => row.numerator, show: (row) => f.amount(row.numerator, tile.unit), isNumber: true },
            { title: "Denominator", value: (row) => row.denominator, show: (row) => f.amount(row.denominator, tile.unit), isNumber: true },
            { title: "Rows", value: () => "", show: (row) => element("a", { href: state.href({ view: "lines", tile: tile.name, rows: tile.better === "lower" ? "met" : "missed", [by]: row.place }), "aria-label": "Order lines of " + nameOf(by, row.place) }, "Lines") },
            INFULL.targets.column(tile, (row) => ({ ...state.filters(), [by]: row.place })), INFULL.policies.column(tile)];
        return panel(tile.title + " by " + by + ", worst first", "Choose a name to filter everything by it.", actions, INFULL.policies.note(tile),
            rows.length === 0 ? empty("Nothing in this selection.") : table(columns, rows, {
                caption: tile.title + " by " + by, name: tile.name + "_by_" + by, most: 12,
                onRow: (row) => state.set({ [by]: row.place }), rowLabel: (row) => "Filter by " + nameOf(by, row.place) }));
    }

    function bar(tile, row, most) {
        const share = (value) => Math.max(0, Math.min(100, value / most * 100)).toFixed(2) + "%";
        return element("div", { class: "bar" }, element("div", { class: "track", "aria-hidden": "true" },
            element("div", { class: "fill " + (row.isMet === null ? "" : row.isMet ? "good" : "bad"), style: "width:" + share(row.value) }),
            row.target === null ? null : element("div", { class: "tick", style: "left:" + share(row.target) })),
            element("span", {}, written(tile, row.value)));
    }

    return { show, cards, rankPanel, tileNamed, aboutOf, nameOf };
})();
