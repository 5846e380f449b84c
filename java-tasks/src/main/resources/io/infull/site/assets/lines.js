// From a figure to its order lines, from a line to the file and the line of it, and to the rejected rows of that file.
"use strict";
INFULL.lines = (function () {
    const { element, panel, table, empty, choice, csvButton } = INFULL.dom;
    const f = INFULL.format;
    const data = INFULL.data;
    const state = INFULL.state;
    const SHOWN = 50;
    const NUMBERS = /^(qty_|unit_price|order_amount|agreed_price|moq|overcharge|undercharge|backorder_amount|source_line|load_id)/;
    const MONEY = /(_amount|_price)$/;
    let turn = 0;

    const declared = () => data.site.tiles.find((tile) => tile.chart === "rows");

    async function show(main) {
        const mine = ++turn;
        const now = state.read();
        const tile = data.site.tiles.find((one) => one.name === now.tile && one.followed) ?? INFULL.overview.tileNamed("line_otif");
        const wanted = { tile, rows: now.rows, range: state.rangeOf(tile, now), filters: state.filters(now) };
        const box = element("div", {}, empty("Looking for the order lines \u2026"));
        main.append(panel("Order lines: " + figureName(tile), INFULL.overview.aboutOf(tile), [figureChoice(tile), rowChoice(tile, now.rows)], INFULL.policies.note(tile), box));
        const expected = await expectedRows(wanted);
        const found = search(wanted, expected, (at, of) => {
            box.querySelector(".empty")?.replaceChildren("Looking for the order lines, " + f.count(at + 1) + " of " + f.plural(of, "file") + " \u2026");
            return mine === turn;
        });
        await found.until(SHOWN);
        if (mine !== turn) {
            return;
        }
        box.replaceChildren(...listed(wanted, found, expected));
    }

    // Beside the KPIs, "OTIF" or "Lost" would not say that a definition is meant.
    const figureName = (tile) => tile.section === "definitions" ? "Definitions: " + tile.title : tile.title;

    function figureChoice(tile) {
        const tiles = data.site.tiles.filter((one) => one.followed);
        return element("select", { "aria-label": "Figure", onchange: (event) => state.set({ tile: event.target.value, rows: tiles.find((one) => one.name === event.target.value).legend.length > 0 ? "all" : null }) },
            tiles.map((one) => element("option", { value: one.name, selected: one === tile }, figureName(one))));
    }

    function rowChoice(tile, rows) {
        const options = tile.legend.length > 0 ? [["all", "All"], ...tile.legend.map((entry) => [entry.series, entry.title])]
            : tile.better === "lower" ? [["met", "Counted against"], ["missed", "Others"], ["all", "All in the denominator"]]
                : [["missed", "Missed"], ["met", "Met"], ["all", "All in the denominator"]];
        return choice("Which lines", options, rows, (value) => state.set({ rows: value }));
    }

    /** How many lines the figures say there are; null where a figure counts something else than lines. */
    async function expectedRows({ tile, rows, range, filters }) {
        if (rows === "all" && (await INFULL.load("lines")).several.includes(tile.name)) {
            return null;
        }
        if (tile.unit !== "lines") {
            return counted({ tile, rows, range, filters });
        }
        const sums = (await data.query({ range, filters })).get("all");
        if (tile.legend.length > 0) {
            return tile.legend.filter((entry) => rows === "all" || entry.series === rows)
                .reduce((sum, entry) => sum + data.figure(tile, sums, entry.series).numerator, 0);
        }
        const figure = data.figure(tile, sums);
        return rows === "all" ? figure.denominator : rows === "met" ? figure.numerator : figure.denominator - figure.numerator;
    }

    /** What the index of the lines counts: it knows neither days nor places. */
    async function counted({ tile, rows, range, filters }) {
        if (range.from !== null || range.to !== null || Object.keys(filters).length > 0) {
            return null;
        }
        const index = await INFULL.load("lines");
        const outcomes = outcomesOf(index, tile, rows);
        return index.slices.reduce((sum, slice) => sum + outcomes.reduce((part, at) => part + slice.counts[at], 0), 0);
    }

    const outcomesOf = (index, tile, rows) => index.outcomes.map((outcome) => outcome.split("\n"))
        .flatMap(([name, outcome], at) => name === tile.name && isWanted(outcome, rows) ? [at] : []);

    /** The slices that can have such lines, the newest months first. */
    async function slicesFor({ tile, rows, range, filters }) {
        const index = await INFULL.load("lines");
        const first = range.from === null ? null : f.day(range.from);
        const last = range.to === null ? null : f.day(range.to);
        const outcomes = outcomesOf(index, tile, rows);
        return index.slices.filter((slice) => {
            const [from, to] = slice.dates[tile.date];
            const isInside = first === null && last === null ? true : from !== null && (last === null || from <= last) && (first === null || to >= first);
            return isInside && (filters.customer === undefined || slice.customers.includes(filters.customer)) && outcomes.some((at) => slice.counts[at] > 0);
        }).reverse();
    }

    /** Rows that match, slice by slice, the newest months first and customer by customer. */
    async function* matching(wanted, onSlice = () => true) {
        const slices = await slicesFor(wanted);
        for (const [at, slice] of slices.entries()) {
            if (!onSlice(at, slices.length)) {
                return;
            }
            const content = await INFULL.load(slice.name);
            INFULL.forget(slice.name);
            yield picked(content, wanted);
        }
    }

    /**
     * Looks for as many rows as are asked for, and no further. Where it is known how many there are, nothing is looked for
     * once all are found.
     */
    function search(wanted, expected, onSlice) {
        const pages = matching(wanted, onSlice);
        const rows = [];
        let isComplete = expected === 0;
        async function until(size) {
            while (!isComplete && rows.length < size) {
                const { value, done } = await pages.next();
                rows.push(...value ?? []);
                isComplete = done || rows.length === expected;
            }
        }
        return { rows, until, get isComplete() { return isComplete; } };
    }

    const readers = (slice) => Object.entries(slice.columns).map(([name, column]) => [name, Array.isArray(column) ? (row) => column[row]
        : (row) => column.at[row] < 0 ? null : column.is[column.at[row]]]);

    function picked(slice, { tile, rows, range, filters }) {
        const found = [];
        const columns = readers(slice);
        const get = Object.fromEntries(columns);
        const outcome = get["tile:" + tile.name];
        const filtered = Object.entries(filters).map(([name, value]) => [get[name === "customer" ? "customer_id" : name], value]);
        const first = range.from === null ? null : f.day(range.from);
        const last = range.to === null ? null : f.day(range.to);
        for (let row = slice.rows - 1; row >= 0; row--) {
            const date = get[tile.date](row);
            const isInside = first === null && last === null ? true : date !== null && (first === null || date >= first) && (last === null || date <= last);
            if (isInside && isWanted(outcome(row), rows) && filtered.every(([read, value]) => read(row) === value)) {
                found.push(Object.fromEntries(columns.filter(([name]) => !name.startsWith("tile:")).map(([name, read]) => [name, read(row)])));
            }
        }
        return found;
    }

    function isWanted(outcome, rows) {
        if (outcome === null) {
            return false;
        }
        const series = { met: "true", missed: "false" }[rows] ?? rows;
        // A line can be of several series, as it can break several rules.
        return rows === "all" || outcome === series || outcome.split(",").includes(series);
    }

    function listed(wanted, found, expected) {
        if (found.rows.length === 0) {
            return [empty("No order line in this selection.")];
        }
        const count = element("p", { class: "count", id: "line-count" });
        const tell = () => {
            const size = found.isComplete ? found.rows.length : expected;
            count.textContent = (size === null ? f.count(found.rows.length) + " order lines and more." : f.plural(size, "order line") + ".")
                + (wanted.tile.grain === "order" ? " These are the lines of the orders that the figure counts." : "")
                + (found.isComplete && found.rows.length <= SHOWN ? "" : " The newest month comes first; the CSV has all of them.");
        };
        tell();
        const columns = Object.entries(declared().columns).map(([key, title]) => column(key, title));
        const everything = [...Object.keys(found.rows[0]).map((key) => column(key, key)), { title: "definition", value: (row) => definitionOf(row.policy_id) }];
        return [count, table(columns, found.rows, { caption: "Order lines", most: SHOWN, onRow: showLine, rowLabel: (row) => "Details of order line " + row.order_line_id,
            more: async (size) => { await found.until(size); tell(); return found.isComplete; } }),
        csvButton(everything, () => matching(wanted), "order_lines_" + wanted.tile.name)];
    }

    const definitionOf = (id) => data.site.policies.filter((policy) => policy.policy_id === id).map(INFULL.policies.named).join();

    function column(key, title) {
        return { title, value: (row) => row[key], show: (row) => shown(key, row[key]), isNumber: NUMBERS.test(key), isTight: /_date$|^order_line_id$/.test(key), isWide: /^(customer_id|sku_id)$/.test(key) };
    }

    function shown(key, value) {
        if (value === null || value === undefined) {
            return f.NONE;
        }
        if (key === "customer_id") {
            return INFULL.overview.nameOf("customer", value);
        }
        if (key === "sku_id" && data.site.names.sku[value]) {
            return data.site.names.sku[value] + " (" + value + ")";
        }
        if (typeof value === "number" && MONEY.test(key)) {
            return f.money(value);
        }
        if (key === "cause" || key === "fulfillment_state" || key === "miss_reason") {
            return value.replaceAll("_", " ");
        }
        return typeof value === "number" ? key === "load_id" ? String(value) : f.count(value) : value === "true" ? "yes" : value === "false" ? "no" : value;
    }

    function dialog(title, ...content) {
        const box = element("dialog", { "aria-label": title, onclose: () => box.remove(), onclick: (event) => event.target === box && box.close() },
            element("div", { class: "panel-head" }, element("h2", {}, title), element("button", { type: "button", class: "quiet", onclick: () => box.close() }, "Close")),
            ...content);
        document.body.append(box);
        box.showModal();
        return box;
    }

    async function showLine(row) {
        const origin = element("div", {}, empty("Looking up the file \u2026"));
        const facts = Object.entries(row).filter(([key]) => !/^(source_|load_id)/.test(key)).map(([key, value]) => [key.replaceAll("_", " "), shown(key, value)]);
        const agreed = element("div", {}, empty("Looking up the contracts \u2026"));
        dialog("Order line " + row.order_line_id, element("h3", {}, "Where it came from"), origin,
            element("h3", {}, "Contracts of this customer and product"), agreed, element("h3", {}, "What is known of it"),
            element("div", { class: "facts-list" }, INFULL.trust.list(facts)));
        agreed.replaceChildren(contractTable(row, await contractsOf(row)));
        if (row.load_id === null) {
            origin.replaceChildren(empty("From no file: someone inserted this row by hand."));
            return;
        }
        origin.replaceChildren(element("p", {}, "Line ", element("strong", { id: "source-line" }, String(row.source_line)), " of ", element("strong", { id: "source-file" }, row.source_file),
            ", load ", element("strong", {}, String(row.load_id)), ", pack " + row.source_pack), ...await fileFacts(row.load_id));
    }

    async function contractsOf({ customer_id: customer, sku_id: sku }) {
        const slices = (await INFULL.load("contracts")).flatMap((customers, at) => customers.includes(customer) ? ["contracts-" + at] : []);
        const contents = await Promise.all(slices.map((name) => INFULL.load(name)));
        return contents.flatMap((slice) => {
            const columns = readers(slice);
            const get = Object.fromEntries(columns);
            return [...Array(slice.rows).keys()].filter((row) => get.customer_id(row) === customer && get.sku_id(row) === sku)
                .map((row) => Object.fromEntries(columns.map(([name, read]) => [name, read(row)])));
        });
    }

    function contractTable(line, contracts) {
        if (contracts.length === 0) {
            return empty("None was landed.");
        }
        const same = ["contract_id", "effective_start_date", "effective_end_date", "agreed_price", "moq"];
        const applies = (contract) => line.has_contract === "true" && same.every((key) => contract[key] === line[key]);
        const covers = (contract) => line.order_date !== null && (contract.effective_start_date ?? "") <= line.order_date && (contract.effective_end_date ?? "9999") >= line.order_date;
        const open = (date) => date ?? "open";
        return table([
            { title: "File", value: (row) => row.source_file }, { title: "Line", value: (row) => row.source_line, isNumber: true }, { title: "Load", value: (row) => row.load_id, isNumber: true },
            { title: "From", value: (row) => row.effective_start_date, show: (row) => open(row.effective_start_date), isTight: true }, { title: "To", value: (row) => row.effective_end_date, show: (row) => open(row.effective_end_date), isTight: true },
            { title: "Agreed price", value: (row) => row.agreed_price, show: (row) => f.number(row.agreed_price, 2, 6), isNumber: true }, { title: "MOQ", value: (row) => row.moq, show: (row) => row.moq === null ? f.NONE : f.count(row.moq), isNumber: true },
            { title: "On the order date", value: (row) => applies(row) ? "applies" : covers(row) ? "overlaps; another one applies" : "not in force" },
        ], contracts, { caption: "Contracts", name: "contracts_of_" + line.order_line_id, most: 20 });
    }

    async function showFile(load) {
        dialog("Load " + load, ...await fileFacts(load));
    }

    async function fileFacts(load) {
        const file = (await INFULL.load("trust")).files.find((one) => one.load_id === load);
        if (!file) {
            return [empty("Not among the newest files: see ops.file.")];
        }
        const known = INFULL.trust.list([["File", file.file_name + ", " + f.count(file.bytes) + " bytes"], ["State", file.state + (file.reason ? ": " + file.reason : "")],
            ["Loaded", f.moment(file.loaded_at) + ", run " + file.run_id], ["SHA-256", file.sha256],
            ["Lines", f.count(file.lines_read) + " read = " + f.count(file.lines_loaded) + " loaded + " + f.count(file.lines_rejected) + " rejected + "
                + f.count(file.lines_duplicate) + " duplicate + " + f.count(file.lines_blank) + " blank"],
            ["Repairs", Object.entries(file.repairs).map(([name, size]) => name + " " + f.count(size)).join(", ") || "none"]]);
        if (file.lines_rejected === 0) {
            return [known, element("p", { class: "muted" }, "No row of this file was rejected.")];
        }
        const rejected = await INFULL.load("rejects-" + load);
        return [known, element("h3", {}, "Rejected rows of this file" + (rejected.length < file.lines_rejected ? ", the first " + f.count(rejected.length) + " entries" : "")),
            table([{ title: "Line", value: (row) => row.line, isNumber: true }, { title: "Column", value: (row) => row.column_name }, { title: "Value", value: (row) => row.value },
                { title: "Reason", value: (row) => row.message }, { title: "Row", value: (row) => row.raw_text, show: (row) => element("code", {}, row.raw_text) }],
            rejected, { caption: "Rejected rows", name: "rejected_rows_of_load_" + load, most: 20 })];
    }

    return { show, showFile };
})();
