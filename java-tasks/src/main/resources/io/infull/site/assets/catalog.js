// Lineage, descriptions, checks and build times.
"use strict";
INFULL.catalog = (function () {
    const { element, svg, panel, table, empty } = INFULL.dom;
    const f = INFULL.format;
    const state = INFULL.state;
    const LAYERS = [["file", "Sources"], ["raw", "Raw tables"], ["staging", "Staging"], ["intermediate", "Intermediate"], ["mart", "Marts"], ["kpi", "KPIs"], ["tile", "Tiles"]];
    const WIDTH = 158, GAP = 34, HEIGHT = 24;

    async function show(main) {
        const [catalog, trust] = await Promise.all([INFULL.load("catalog"), INFULL.load("trust")]);
        const graph = graphOf(catalog);
        const chosen = graph.nodes.has(state.read().node) ? state.read().node : "kpi_line_otif";
        main.append(graphPanel(graph, chosen), nodePanel(graph, chosen, catalog, trust), runPanel(catalog));
    }

    function graphOf(catalog) {
        const nodes = new Map();
        const node = (id, layer, title, reads) => nodes.set(id, { id, layer, title, reads });
        for (const feed of catalog.sources) {
            const id = "file:" + feed.pack + "/" + feed.source;
            node(id, "file", feed.pack + "/" + feed.source, []);
            const raw = "raw." + feed.table_name;
            nodes.has(raw) ? nodes.get(raw).reads.push(id) : node(raw, "raw", raw, [id]);
        }
        const published = new Map(catalog.published.map((model) => [model.model, model]));
        for (const model of catalog.published) {
            const known = catalog.project[model.model];
            const raws = (known?.reads_raw ?? []).map((name) => "raw." + name);
            raws.filter((raw) => !nodes.has(raw)).forEach((raw) => node(raw, "raw", raw, []));
            const layer = { reference: "staging", built_in: "staging" }[model.layer] ?? model.layer;
            node(model.model, layer, model.model, [...raws, ...(known?.reads ?? []).filter((name) => published.has(name))]);
        }
        for (const tile of INFULL.data.site.tiles) {
            node("tile:" + tile.name, "tile", tile.title, (catalog.tiles[tile.name] ?? []).filter((name) => nodes.has(name)));
        }
        return { nodes, published };
    }

    function related(graph, id, next) {
        const found = new Set();
        (function walk(one) {
            for (const other of next(one)) {
                if (!found.has(other)) {
                    found.add(other);
                    walk(other);
                }
            }
        })(id);
        return found;
    }

    const inputs = (graph) => (id) => graph.nodes.get(id).reads;
    const outputs = (graph) => (id) => [...graph.nodes.values()].filter((node) => node.reads.includes(id)).map((node) => node.id);

    function graphPanel(graph, chosen) {
        const up = related(graph, chosen, inputs(graph));
        const down = related(graph, chosen, outputs(graph));
        const isOn = (id) => id === chosen || up.has(id) || down.has(id);
        const places = new Map();
        const layers = LAYERS.map(([layer]) => [...graph.nodes.values()].filter((node) => node.layer === layer)
            .sort((a, b) => Number(isOn(b.id)) - Number(isOn(a.id)) || a.title.localeCompare(b.title)));
        layers.forEach((nodes, column) => nodes.forEach((node, row) => places.set(node.id, { x: column * (WIDTH + GAP), y: 30 + row * HEIGHT })));
        const height = 40 + Math.max(...layers.map((nodes) => nodes.length)) * HEIGHT;
        const width = LAYERS.length * (WIDTH + GAP) - GAP;
        const edges = [...graph.nodes.values()].flatMap((node) => node.reads.map((read) => [read, node.id])).filter(([read]) => places.has(read))
            .sort(([a, b], [c, d]) => Number(isOn(a) && isOn(b)) - Number(isOn(c) && isOn(d)));
        const picture = svg("svg", { viewBox: "0 0 " + width + " " + height, width, height, class: "lineage", role: "group", "aria-label": "Lineage" },
            LAYERS.map(([, title], column) => svg("text", { x: column * (WIDTH + GAP), y: 16, class: "layer" }, title)),
            edges.map(([from, to]) => edge(places.get(from), places.get(to), isOn(from) && isOn(to))),
            [...graph.nodes.values()].filter((node) => places.has(node.id)).map((node) => box(node, places.get(node.id), node.id === chosen ? "chosen" : isOn(node.id) ? "on" : "")));
        return panel("Lineage", "Found by parsing the SQL. What the chosen node reads and what reads it is lit: " + f.count(up.size) + " before it, " + f.count(down.size) + " after it.", [finder(graph)],
            element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Lineage graph" }, picture));
    }

    function finder(graph) {
        const names = [...graph.nodes.values()];
        return element("label", {}, "Find ", element("input", { type: "search", list: "nodes", size: 30, onchange: (event) => {
            const node = names.find((one) => one.title === event.target.value || one.id === event.target.value);
            if (node) {
                state.set({ node: node.id });
            }
        } }), element("datalist", { id: "nodes" }, names.map((node) => element("option", { value: node.title }))));
    }

    function edge(from, to, isOn) {
        const isBeside = from.x === to.x;
        const x1 = from.x + WIDTH, y1 = from.y + 9, x2 = isBeside ? to.x + WIDTH : to.x, y2 = to.y + 9;
        const bend = GAP / 2;
        if (isBeside) {
            return svg("path", { d: "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x1 + bend) + " " + y2 + " " + x2 + " " + y2, class: "edge " + (isOn ? "on" : "") });
        }
        return svg("path", { d: "M" + x1 + " " + y1 + "C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2 + " " + y2, class: "edge " + (isOn ? "on" : "") });
    }

    function box(node, place, kind) {
        const text = node.title.length > 26 ? node.title.slice(0, 25) + "\u2026" : node.title;
        return svg("a", { href: state.href({ view: "catalog", node: node.id }), class: "node " + kind, "aria-label": node.title, "aria-current": kind === "chosen" ? "true" : null },
            svg("title", {}, node.title), svg("rect", { x: place.x, y: place.y, width: WIDTH, height: 19, rx: 4 }), svg("text", { x: place.x + 6, y: place.y + 13.5 }, text));
    }

    function nodePanel(graph, chosen, catalog, trust) {
        const node = graph.nodes.get(chosen);
        const model = graph.published.get(chosen);
        if (!model) {
            const tile = INFULL.data.site.tiles.find((one) => "tile:" + one.name === chosen);
            const about = tile ? tile.about : node.layer === "raw" ? "What was landed, typed, with the file and line of every row." : "Files of this source are in the file ledger.";
            return panel(node.title, about, [], INFULL.trust.list([["Reads", node.reads.map((id) => graph.nodes.get(id).title).join(", ") || "nothing"]]));
        }
        const notes = catalog.project[chosen]?.columns ?? {};
        const checks = trust.checks.filter((check) => check.model === chosen);
        return panel(chosen, model.description, [], INFULL.trust.list([
            ["Layer", model.layer], ["Grain", model.description.split(/[:.,]/)[0]],
            ["Rows", model.row_count === null ? "a view" : f.count(model.row_count)], ["Built", f.moment(model.built_at)],
            ["Reads", node.reads.join(", ") || "nothing"], ["Read by", outputs(graph)(chosen).map((id) => graph.nodes.get(id).title).join(", ") || "nothing"]]),
        element("div", { class: "split even" },
            element("div", {}, element("h3", {}, "Columns"), table([{ title: "Column", value: (row) => row.name }, { title: "Type", value: (row) => row.type }, { title: "Meaning", value: (row) => notes[row.name] ?? "" }],
                model.columns, { caption: "Columns of " + chosen, name: chosen + "_columns" })),
            element("div", {}, element("h3", {}, "Checks"), checks.length === 0 ? empty("No check of its own: see the models that read it.") : table([
                { title: "Check", value: (row) => row.check_name.replaceAll("_", " ") }, { title: "Outcome", value: (row) => row.outcome, show: (row) => element("span", { class: "state " + row.outcome }, row.outcome) },
                { title: "Rows", value: (row) => row.failures, isNumber: true }], checks, { caption: "Checks of " + chosen, name: chosen + "_checks" }),
            element("h3", {}, "Runs"), runTable(catalog.runs.filter((run) => run.model === chosen), chosen))),
        catalog.project[chosen] ? element("details", {}, element("summary", {}, "SQL"), element("pre", {}, catalog.project[chosen].sql)) : null);
    }

    function runTable(runs, name) {
        return runs.length === 0 ? empty("No run is kept.") : table([
            { title: "Publication", value: (row) => row.publication_id, isNumber: true }, { title: "Model", value: (row) => row.model },
            { title: "Outcome", value: (row) => row.outcome }, { title: "Rows", value: (row) => row.row_count, show: (row) => row.row_count === null ? f.NONE : f.count(row.row_count), isNumber: true },
            { title: "Duration", value: (row) => row.duration_ms, show: (row) => row.duration_ms === null ? f.NONE : f.count(row.duration_ms) + " ms", isNumber: true },
            { title: "Started", value: (row) => row.started_at, show: (row) => f.moment(row.started_at) }],
        runs, { caption: "Runs of " + name, name: "runs_of_" + name, most: 12 });
    }

    function runPanel(catalog) {
        const newest = Math.max(...catalog.runs.map((run) => run.publication_id));
        const runs = catalog.runs.filter((run) => run.publication_id === newest).sort((a, b) => b.duration_ms - a.duration_ms);
        return panel("Last build, the slowest first", null, [], catalog.runs.length === 0 ? empty("No run is kept.") : runTable(runs, "the last build"));
    }

    return { show };
})();
