// Elements, tables and CSV. Text from the data only ever becomes text: nothing here writes markup.
"use strict";
INFULL.dom = (function () {
    const SVG = "http://www.w3.org/2000/svg";

    /** element("td", { class: "number" }, "5") */
    function element(name, attributes = {}, ...children) {
        return filled(document.createElement(name), attributes, children);
    }

    function svg(name, attributes = {}, ...children) {
        return filled(document.createElementNS(SVG, name), attributes, children);
    }

    function filled(node, attributes, children) {
        for (const [key, value] of Object.entries(attributes)) {
            if (key.startsWith("on")) {
                node.addEventListener(key.slice(2), value);
            } else if (value !== null && value !== undefined && value !== false) {
                node.setAttribute(key, value === true ? "" : value);
            }
        }
        node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
        return node;
    }

    function panel(title, about, actions, ...content) {
        return element("section", { class: "panel", "aria-label": title },
            element("div", { class: "panel-head" }, element("h2", {}, title), element("div", { class: "actions" }, actions ?? [])),
            about ? element("p", { class: "about" }, about) : null, ...content);
    }

    function empty(sentence) {
        return element("p", { class: "empty" }, sentence);
    }

    /**
     * Columns: { title, value(row) for CSV, show(row) for people, isNumber, isTight, isWide, isExported for those of the CSV alone }.
     * more(size) looks for rows until there are as many, and returns whether these are all.
     */
    function table(columns, rows, { caption, name, most = 200, onRow, rowLabel, more: fetched } = {}) {
        const body = element("tbody");
        const seen = columns.filter((column) => !column.isExported);
        const more = element("button", { type: "button", class: "quiet" });
        let shown = 0;
        let isComplete = !fetched;
        function showMore() {
            for (const row of rows.slice(shown, shown + most)) {
                body.append(element("tr", onRow ? { class: "clickable", onclick: () => onRow(row) } : {}, seen.map((column, at) => {
                    const content = column.show ? column.show(row) : shownText(column.value(row));
                    return element(at === 0 ? "th" : "td", { scope: at === 0 ? "row" : null, class: column.isNumber ? "number" : column.isTight ? "tight" : column.isWide ? "wide" : null },
                        at === 0 && onRow ? element("button", { type: "button", class: "link", "aria-label": rowLabel ? rowLabel(row) : null,
                            onclick: (event) => { event.stopPropagation(); onRow(row); } }, content) : content);
                })));
            }
            shown = Math.min(rows.length, shown + most);
            more.hidden = shown >= rows.length && isComplete;
            more.textContent = "Show more (" + INFULL.format.count(shown) + (isComplete ? " of " + INFULL.format.count(rows.length) : " so far") + ")";
        }
        more.addEventListener("click", async () => {
            more.disabled = true;
            isComplete = fetched ? await fetched(shown + most) : true;
            more.disabled = false;
            showMore();
        });
        showMore();
        return element("div", { class: "table-box" },
            element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
                element("table", {}, element("caption", { class: "unseen" }, caption),
                    element("thead", {}, element("tr", {}, seen.map((column) =>
                        element("th", { scope: "col", class: column.isNumber ? "number" : null }, column.title)))),
                    body)),
            element("div", { class: "below" }, more, name ? csvButton(columns, () => [rows], name) : null));
    }

    function shownText(value) {
        return value === null || value === undefined ? INFULL.format.NONE : String(value);
    }

    /** pages() gives the rows, some at a time: there can be more than a page could hold at once. */
    function csvButton(columns, pages, name) {
        const button = element("button", { type: "button", class: "quiet csv", onclick: async () => {
            const parts = [line(columns.map((column) => column.title))];
            let size = 0;
            button.disabled = true;
            try {
                for await (const rows of pages()) {
                    parts.push(rows.map((row) => line(columns.map((column) => column.value(row)))).join(""));
                    size += rows.length;
                    button.textContent = "CSV, " + INFULL.format.plural(size, "row") + " \u2026";
                }
                download(name + ".csv", parts);
                announce(INFULL.format.plural(size, "row") + " written to " + name + ".csv");
            } catch (problem) {
                announce(problem.message);
                console.error(problem);
            } finally {
                button.disabled = false;
                button.textContent = "CSV";
            }
        } }, "CSV");
        return button;
    }

    /** RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
    function cell(value) {
        const text = value === null || value === undefined ? "" : String(value);
        const isFormula = typeof value?.valueOf() !== "number" && /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
        const safe = isFormula ? "'" + text : text;
        return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
    }

    const line = (values) => values.map(cell).join(",") + "\r\n";
    const csv = (columns, rows) => [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.value(row)))].map(line).join("");

    function download(name, parts) {
        const link = element("a", { href: URL.createObjectURL(new Blob(parts, { type: "text/csv;charset=utf-8" })), download: name });
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }

    function choice(label, options, chosen, onChoose) {
        return element("div", { class: "choice", role: "group", "aria-label": label }, options.map(([value, title]) =>
            element("button", { type: "button", "aria-pressed": String(value === chosen), onclick: () => onChoose(value) }, title)));
    }

    function announce(sentence) {
        document.getElementById("announcer").textContent = sentence;
    }

    return { element, svg, panel, empty, table, csv, csvButton, choice, announce };
})();
