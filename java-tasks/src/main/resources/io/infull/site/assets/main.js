// Views, filters and what is drawn when the address changes.
"use strict";
INFULL.main = (function () {
    const { element, choice, announce, empty, panel } = INFULL.dom;
    const state = INFULL.state;
    const VIEWS = [
        ["overview", "Overview", (main) => INFULL.overview.show(main)],
        ["why", "Why", (main) => INFULL.causes.show(main)],
        ["cost", "Cost", (main) => INFULL.causes.showCost(main)],
        ["definitions", "Definitions", (main) => INFULL.definitions.show(main)],
        ["lines", "Order lines", (main) => INFULL.lines.show(main)],
        ["trust", "Trust", (main) => INFULL.trust.show(main)],
        ["catalog", "Catalog", (main) => INFULL.catalog.show(main)]];
    const UNFILTERED = ["trust", "catalog"];
    const RANGES = [["7", "7 days"], ["28", "28 days"], ["91", "13 weeks"], ["all", "All"]];
    let turn = 0;

    function start(site) {
        INFULL.data.start(site);
        INFULL.trust.restoreTheme();
        INFULL.trust.masthead();
        document.getElementById("footer").replaceChildren(element("p", {}, site.board.description + " Owner: " + site.board.owner + ". Pages written "
            + INFULL.format.moment(site.written_at) + " from publication " + site.publication.id + "."),
            ...INFULL.policies.deciding().map((policy) => element("p", {}, "Definition ", element("strong", {}, policy.policy_id), ": ", INFULL.policies.wordsOf(policy) + ".")));
        state.onChange(draw);
        INFULL.charts.printLight();
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", INFULL.charts.redraw);
        draw();
    }

    async function draw() {
        const mine = ++turn;
        const hash = location.hash;
        const now = state.read();
        const view = VIEWS.find(([name]) => name === now.view) ?? VIEWS[0];
        const focused = nameOf(document.activeElement);
        views(view[0]);
        filters(now, UNFILTERED.includes(view[0]));
        const main = document.getElementById("main");
        main.setAttribute("aria-busy", "true");
        const page = element("div", { class: "page", "data-view": view[0] });
        try {
            if (view[0] === "lines" || !main.querySelector(".page")) {
                main.replaceChildren(page);
            }
            await view[2](page);
        } catch (problem) {
            page.replaceChildren(panel("This page could not be shown", null, [], empty(problem.message)));
            console.error(problem);
        }
        if (mine === turn) {
            main.replaceChildren(page);
            main.setAttribute("aria-busy", "false");
            main.dataset.shown = hash;
            INFULL.charts.tidy();
            refocus(focused);
            document.title = view[1] + " \u2013 " + INFULL.data.site.board.title;
            announce(view[1] + " shown");
            performance.mark("infull:shown");
        }
    }

    /** Name and place of a control: after it is drawn again, the focus returns to it. */
    function nameOf(node) {
        const isPressable = node && node.matches("a, button, select, summary");
        const place = isPressable ? node.parentElement.closest("[aria-label], [data-kpi]") : null;
        return isPressable ? [node.tagName, node.getAttribute("aria-label") ?? node.textContent, place?.dataset.kpi ?? place?.getAttribute("aria-label")].join("|") : null;
    }

    function refocus(name) {
        if (name !== null && document.activeElement === document.body) {
            [...document.querySelectorAll("nav a, #filters a, #filters button, main a, main button, main select, main summary")].find((node) => nameOf(node) === name)?.focus({ preventScroll: true });
        }
    }

    function views(current) {
        document.getElementById("views").replaceChildren(element("ul", {}, VIEWS.map(([name, title]) =>
            element("li", {}, element("a", { href: state.href({ view: name }), "aria-current": name === current ? "page" : null }, title)))));
    }

    function filters(now, isHidden) {
        const box = document.getElementById("filters");
        box.hidden = isHidden;
        const range = state.range(now);
        const date = (name, label) => element("label", {}, label, element("input", { type: "date", id: "filter-" + name,
            value: range[name] === null ? "" : INFULL.format.day(range[name]),
            onchange: (event) => state.set({ range: "custom", from: name === "from" ? event.target.value : dayOr(range.from), to: name === "to" ? event.target.value : dayOr(range.to) }) }));
        document.getElementById("printed").textContent = isHidden ? "" : chosenInWords(now);
        const focused = document.activeElement?.id;
        box.replaceChildren(choice("Period", RANGES, now.range, (value) => state.set({ range: value, from: null, to: null })),
            date("from", "From "), date("to", "To "), ...INFULL.data.dimensions.map((name) => select(name, now[name])),
            element("a", { class: "reset", href: state.href({ range: null, from: null, to: null, ...Object.fromEntries(INFULL.data.dimensions.map((name) => [name, null])), mean: null }) }, "Reset"));
        document.getElementById(focused)?.focus();
    }

    /** On paper there are no fields to look at. */
    function chosenInWords(now) {
        const range = state.range(now);
        const days = range.from === null && range.to === null ? "All days" : (range.from === null ? "Up to " : INFULL.format.day(range.from) + " to ")
            + (range.to === null ? "the newest" : INFULL.format.day(range.to));
        return [days, ...INFULL.targets.isPlain() ? ["targets as plain mean"] : [], ...Object.entries(state.filters(now)).map(([name, value]) => name + " " + INFULL.overview.nameOf(name, value))].join(", ");
    }

    const dayOr = (day) => day === null ? "" : INFULL.format.day(day);

    function select(name, chosen) {
        const values = [...INFULL.data.valuesOf(name)].sort((a, b) => a.localeCompare(b));
        const all = "All " + INFULL.data.dimension(name).plural;
        const field = element("select", { id: "filter-" + name, "aria-label": name, onchange: (event) => state.set({ [name]: event.target.selectedIndex === 0 ? null : event.target.value }) },
            element("option", { value: "" }, all), values.map((value) => element("option", { value, selected: value === chosen }, INFULL.overview.nameOf(name, value))));
        return field;
    }

    return { start };
})();
