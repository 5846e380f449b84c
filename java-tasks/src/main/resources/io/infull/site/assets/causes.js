// Why lines missed, and what it costs: steps from 100 % that add up exactly, and separate amounts.
"use strict";
INFULL.causes = (function () {
    const { element, panel, table, empty, choice } = INFULL.dom;
    const f = INFULL.format;
    const data = INFULL.data;
    const state = INFULL.state;
    const LEFT = "otif";

    const tilesOf = (section, chart) => data.site.tiles.filter((tile) => tile.section === section && tile.chart === chart);
    const sumsOf = async (range) => (await data.query({ range, filters: state.filters() })).get("all");

    async function show(main) {
        const sums = await sumsOf(state.range());
        const falls = tilesOf("causes", "waterfall");
        const unit = state.read().unit === "money" ? "money" : "lines";
        const tile = falls.find((one) => one.unit === unit) ?? falls[0];
        main.append(fallPanel(tile, falls, sums), ...await barPanels("causes"));
    }

    function fallPanel(tile, falls, sums) {
        const steps = tile.legend.map((entry) => ({ ...entry, amount: data.figure(tile, sums, entry.series).numerator }));
        const total = steps.reduce((sum, step) => sum + step.amount, 0);
        const actions = [choice("Counted in", [["lines", "Lines"], ["money", "Money"]], tile.unit, (value) => state.set({ unit: value === "lines" ? null : value }))];
        if (total === 0) {
            return panel(tile.title, tile.about, actions, empty("No assessed lines in this selection."));
        }
        const causes = steps.filter((step) => step.series !== LEFT && step.amount !== 0).sort((a, b) => b.amount - a.amount);
        const left = steps.find((step) => step.series === LEFT);
        const rows = [{ title: "All assessed lines", about: "", amount: total, series: null },
            ...causes.map((cause) => ({ ...cause, isLoss: true })), { ...left, series: LEFT }];
        return panel(tile.title, tile.about, actions, INFULL.policies.note(tile),
            INFULL.charts.chart("From all assessed lines to those on time and in full, in " + tile.unit, () => fall(tile, rows, total), { height: 340,
                onClick: (event) => state.set({ view: "lines", tile: tile.name, rows: rows[event.dataIndex].series ?? "all" }) }),
            table([
                { title: "Step", value: (row) => row.title },
                { title: tile.unit === "money" ? "Amount" : "Lines", value: (row) => row.isLoss ? -row.amount : row.amount, show: (row) => f.amount(row.isLoss ? -row.amount : row.amount, tile.unit), isNumber: true },
                { title: "Share", value: (row) => row.amount / total, show: (row) => f.percent((row.isLoss ? -1 : 1) * row.amount / total), isNumber: true },
                { title: "Where to look first", value: (row) => row.about },
                { title: "Rows", value: () => "", show: (row) => element("a", { href: state.href({ view: "lines", tile: tile.name, rows: row.series ?? "all" }), "aria-label": "Order lines: " + row.title }, "Lines") },
                INFULL.policies.column(tile),
            ], rows, { caption: tile.title, name: tile.name }));
    }

    function fall(tile, rows, total) {
        const colour = INFULL.charts.colour;
        let level = total;
        const base = [];
        const bars = rows.map((row) => {
            const isLoss = row.isLoss === true;
            level = isLoss ? level - row.amount : row.amount;
            base.push(isLoss ? level / total * 100 : 0);
            return { value: row.amount / total * 100, itemStyle: { color: isLoss ? colour("loss") : colour(row.series === LEFT ? "gain" : "accent") } };
        });
        const label = (at) => f.number((rows[at].isLoss ? -1 : 1) * bars[at].value, 2, 2) + " %\n" + f.short(rows[at].amount);
        return {
            tooltip: INFULL.charts.tooltip({ formatter: (points) => rows[points[0].dataIndex].title + "\n" + f.amount(rows[points[0].dataIndex].amount, tile.unit) }),
            xAxis: INFULL.charts.axis({ type: "category", data: rows.map((row) => row.title), axisLabel: { color: colour("muted"), interval: 0, width: 110, lineHeight: 14, overflow: "break" } }),
            yAxis: INFULL.charts.axis({ type: "value", max: 100, axisLabel: { color: colour("muted"), formatter: "{value} %" } }),
            series: [
                { type: "bar", stack: "fall", data: base, itemStyle: { color: "transparent" }, silent: true, tooltip: { show: false } },
                { type: "bar", stack: "fall", data: bars, barMaxWidth: 70, label: { show: true, position: "top", lineHeight: 15, color: colour("text"), formatter: (point) => label(point.dataIndex) } }],
            grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
        };
    }

    /** Each over its own days: the period that is chosen, or all that there is of a stock. */
    const barPanels = (section) => Promise.all(tilesOf(section, "bars").map(async (tile) => barPanel(tile, await sumsOf(state.rangeOf(tile)))));

    function barPanel(tile, sums) {
        const rows = tile.legend.map((entry) => ({ ...entry, amount: data.figure(tile, sums, entry.series).numerator }));
        const total = rows.reduce((sum, row) => sum + row.amount, 0);
        const columns = [
            { title: tile.title, value: (row) => row.title },
            { title: tile.unit === "money" ? "Amount" : "Lines", value: (row) => row.amount, show: (row) => f.amount(row.amount, tile.unit), isNumber: true },
            ...rows.some((row) => row.about) ? [{ title: "Note", value: (row) => row.about }] : []];
        if (tile.followed) {
            columns.push({ title: "Rows", value: () => "", show: (row) => element("a", { href: state.href({ view: "lines", tile: tile.name, rows: row.series }), "aria-label": "Order lines: " + row.title }, "Lines") });
        }
        columns.push(INFULL.policies.column(tile));
        return panel(tile.title, INFULL.overview.aboutOf(tile), [], INFULL.policies.note(tile), total === 0 ? empty("Nothing in this selection.") : element("div", { class: "split even" },
            INFULL.charts.chart(tile.title, () => bars(tile, rows), { height: 40 + rows.length * 34,
                onClick: tile.followed ? (event) => state.set({ view: "lines", tile: tile.name, rows: rows[event.dataIndex].series }) : undefined }),
            table(columns, rows, { caption: tile.title, name: tile.name })));
    }

    function bars(tile, rows) {
        const colour = INFULL.charts.colour;
        return {
            tooltip: INFULL.charts.tooltip({ trigger: "item", formatter: (point) => rows[point.dataIndex].title + "\n" + f.amount(point.value, tile.unit) }),
            xAxis: INFULL.charts.axis({ type: "value", axisLabel: { color: colour("muted"), hideOverlap: true, formatter: (value) => f.short(value) } }),
            yAxis: INFULL.charts.axis({ type: "category", inverse: true, data: rows.map((row) => row.title), axisLabel: { color: colour("text") } }),
            series: [{ type: "bar", data: rows.map((row) => row.amount), barMaxWidth: 20, itemStyle: { color: colour("accent") }, label: { show: true, position: "right", color: colour("text"), formatter: (point) => f.short(point.value) } }],
            grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
        };
    }

    async function showCost(main) {
        const tiles = INFULL.overview.cards("cost");
        const chosen = tiles.find((tile) => tile.name === state.read().kpi) ?? tiles[0];
        main.append(await INFULL.cards.grid(tiles), ...await barPanels("cost"),
            await INFULL.overview.rankPanel(chosen.name));
    }

    return { show, showCost };
})();
