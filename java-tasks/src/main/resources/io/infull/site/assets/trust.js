// Can I trust it: the bar above every page, and the page behind it.
"use strict";
INFULL.trust = (function () {
    const { element, panel, table, empty } = INFULL.dom;
    const f = INFULL.format;
    const OLD = 2 * 864e5;

    function masthead() {
        const site = INFULL.data.site;
        const publication = site.publication;
        const dated = site.sources.filter((source) => source.newest_date).sort((a, b) => b.newest_date.localeCompare(a.newest_date));
        const isOld = Date.now() - Date.parse(site.written_at) > OLD;
        const refused = site.sources.reduce((sum, source) => sum + source.files_refused, 0);
        notice(publication);
        const head = document.getElementById("masthead");
        head.replaceChildren(
            element("div", { class: "brand" }, element("h1", {}, site.board.title),
                element("p", {}, "As of ", element("strong", {}, publication.as_of), ", publication ", element("strong", {}, publication.id),
                    ", seen since ", element("time", { datetime: publication.published_at }, f.moment(publication.published_at)))),
            element("ul", { class: "facts", "aria-label": "Can I trust it" },
                fact("ok", f.plural(publication.checks_passed, "check") + " passed"),
                fact(publication.checks_warned > 0 ? "warn" : "ok", f.count(publication.checks_warned) + " warned"),
                fact(site.rejected.total > 0 ? "warn" : "ok", f.plural(site.rejected.total, "rejected row")),
                refused > 0 ? fact("warn", f.plural(refused, "refused file")) : null,
                isOld ? fact("warn", "pages written " + f.age(site.written_at, Date.now()) + " ago") : null,
                dated.length > 0 ? fact("info", "data up to " + dated[0].newest_date, dated.map((source) =>
                    source.source + " of " + source.pack + ": " + source.newest_date + ", " + age(source)).join("\n")) : null,
                INFULL.policies.deciding().map((policy) => fact("info", "definition " + policy.policy_id, INFULL.policies.wordsOf(policy))),
                fact("info", "owner " + site.board.owner)),
            element("button", { type: "button", class: "quiet", id: "theme", onclick: turnTheme }, themeName()));
    }

    /** Publishing and rolling back leave word beside the pages, which show one publication for good. */
    function notice(publication) {
        const current = INFULL.current();
        const box = document.getElementById("notice");
        box.hidden = !current || current.id === publication.id;
        if (!box.hidden) {
            box.replaceChildren("These pages show publication " + publication.id + ". Readers see publication " + current.id + ", as of " + current.as_of
                + ", since " + f.moment(current.published_at) + ". Reload this page; if that changes nothing, run ", element("code", {}, "report --site"), ".");
        }
    }

    function fact(kind, text, title) {
        return element("li", {}, element("a", { class: "fact " + kind, href: INFULL.state.href({ view: "trust" }), title }, mark(kind) + text));
    }

    const mark = (kind) => ({ ok: "\u2713 ", warn: "! ", bad: "\u2717 " })[kind] ?? "";

    const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const themeName = () => isDark() ? "Light" : "Dark";

    function turnTheme() {
        document.documentElement.dataset.theme = isDark() ? "light" : "dark";
        try {
            localStorage.setItem("infull-theme", document.documentElement.dataset.theme);
        } catch (ignored) {
            // Some browsers keep nothing for pages from disk: the choice then lasts as long as the page.
        }
        document.getElementById("theme").textContent = themeName();
        INFULL.charts.redraw();
    }

    function restoreTheme() {
        try {
            const kept = localStorage.getItem("infull-theme");
            if (kept) {
                document.documentElement.dataset.theme = kept;
            }
        } catch (ignored) {
            return;
        }
    }

    async function show(main) {
        const facts = await INFULL.load("trust");
        const site = INFULL.data.site;
        main.append(element("div", { class: "columns" },
            publicationPanel(site.publication), policyPanel()),
            sourcePanel(site.sources), checkPanel(facts.checks), filePanel(facts.files), historyPanel(facts));
    }

    function publicationPanel(publication) {
        const previous = publication.previous;
        return panel("Publication " + publication.id, null, [], list([
            ["As of", publication.as_of + ", the last day whose data is complete"],
            ["Seen since", f.moment(publication.published_at)],
            ["Built", f.moment(publication.built_at) + ", run " + publication.run_id],
            ["Compared with", previous ? "publication " + previous.id + ", as of " + previous.as_of : "nothing: no earlier publication is kept"],
            ["Owner", INFULL.data.site.board.owner],
            ["Pages written", f.moment(INFULL.data.site.written_at)]]));
    }

    function policyPanel() {
        return panel("Definitions", "What on time and in full mean. Lines are judged under the most specific policy in force on their order date.",
            [element("a", { href: INFULL.state.href({ view: "definitions" }) }, "Compare")],
            list(INFULL.policies.deciding().map((policy) =>
                [policy.policy_id, INFULL.policies.wordsOf(policy) + " (" + f.plural(policy.lines, "order line") + ")"])));
    }

    function list(pairs) {
        return element("dl", {}, pairs.map(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]));
    }

    function sourcePanel(sources) {
        return panel("Sources", "Every line of a loaded file is loaded, rejected, a duplicate or blank.", [], table([
            { title: "Source", value: (row) => row.pack + "/" + row.source },
            { title: "Newest file", value: (row) => row.last_file },
            { title: "Loaded", value: (row) => row.last_loaded_at, show: (row) => f.moment(row.last_loaded_at) },
            { title: "Newest date", value: (row) => row.newest_date },
            { title: "Age at the as-of date", value: (row) => row.age_days, show: (row) => row.age_days === null ? f.NONE : age(row), isNumber: true },
            number("Files", "files_loaded"), number("Lines read", "lines_read"), number("Loaded", "lines_loaded"),
            number("Rejected", "lines_rejected"), number("Refused files", "files_refused"),
        ], sources, { caption: "Sources and their freshness", name: "sources" }));
    }

    /** Of the data, from its newest date of business, or else from its arrival: never that of the load. */
    const age = (source) => f.plural(source.age_days, "day") + " old";

    function number(title, key) {
        return { title, value: (row) => row[key], show: (row) => row[key] === null ? f.NONE : f.count(row[key]), isNumber: true };
    }

    function checkPanel(checks) {
        const bad = checks.filter((check) => check.outcome !== "passed");
        return panel("Checks", f.count(checks.length - bad.length) + " passed, " + f.count(bad.length) + " did not. Only warnings can be here: a failed check stops the publication.", [],
            table([
                { title: "Check", value: (row) => row.check_name.replaceAll("_", " ") },
                { title: "Outcome", value: (row) => row.outcome, show: (row) => element("span", { class: "state " + row.outcome }, mark(row.outcome === "passed" ? "ok" : "warn") + row.outcome) },
                number("Rows", "failures"),
                { title: "Model", value: (row) => row.model ?? "several" },
                { title: "First rows", value: (row) => (row.first_rows ?? []).join(" | ") },
                { title: "Tested", value: (row) => row.tested_at, show: (row) => f.moment(row.tested_at) },
            ], checks, { caption: "Checks of this publication", name: "checks", most: 15 }));
    }

    function filePanel(files) {
        return panel("Files", "The newest first. A file is loaded whole, or refused whole.", [], table([
            { title: "Load", value: (row) => row.load_id, isNumber: true },
            { title: "File", value: (row) => row.file_name },
            { title: "Source", value: (row) => row.pack + "/" + row.source },
            { title: "State", value: (row) => row.state, show: (row) => element("span", { class: "state " + row.state }, row.state) },
            { title: "Loaded", value: (row) => row.loaded_at, show: (row) => f.moment(row.loaded_at) },
            number("Read", "lines_read"), number("Rejected", "lines_rejected"), number("Duplicate", "lines_duplicate"), number("Blank", "lines_blank"),
            { title: "SHA-256", value: (row) => row.sha256, show: (row) => element("code", { title: row.sha256 }, row.sha256.slice(0, 12)) },
        ], files, { caption: "File ledger", name: "files", most: 15, onRow: (row) => INFULL.lines.showFile(row.load_id), rowLabel: (row) => "Load " + row.load_id + ", " + row.file_name }));
    }

    function historyPanel(facts) {
        return element("div", { class: "columns" },
            panel("Publications", null, [], table([
                { title: "Number", value: (row) => row.publication_id, isNumber: true },
                { title: "As of", value: (row) => row.as_of_date },
                { title: "State", value: (row) => row.is_current ? "what readers see" : row.state },
                { title: "Published", value: (row) => row.published_at, show: (row) => f.moment(row.published_at) },
            ], facts.publications, { caption: "Publications", name: "publications", most: 10 })),
            panel("Commands", null, [], facts.commands.length === 0 ? empty("No command has written yet.") : table([
                { title: "Command", value: (row) => row.command },
                { title: "Started", value: (row) => row.started_at, show: (row) => f.moment(row.started_at) },
                { title: "Exit", value: (row) => row.exit_code, isNumber: true },
                { title: "Outcome", value: (row) => row.outcome ?? "running or killed" },
            ], facts.commands, { caption: "Commands", name: "commands", most: 10 })));
    }

    return { masthead, show, restoreTheme, list };
})();
