// Can I trust it: the bar above every page.
import { element, named } from "../base/dom.js";
import { age, count, moment, plural } from "../base/format.js";
import { site } from "../data/site.js";
import { current } from "../data/slices.js";
import { deciding, wordsOf } from "../parts/policies.js";
import { dataAge, mark } from "../parts/trustwords.js";
import { href } from "../page/state.js";
import { themeButton } from "../page/theme.js";

/** Pages that were written longer ago, in milliseconds, say so. */
const OLD = 2 * 864e5;

export function showMasthead() {
    showNotice();
    named("masthead").replaceChildren(
        brand(),
        element("ul", { class: "facts", "aria-label": "Can I trust it" }, factsOf()),
        themeButton(),
    );
}

function brand() {
    const { publication, board } = site;
    const seen = element("time", { datetime: publication.published_at }, moment(publication.published_at));
    return element(
        "div",
        { class: "brand" },
        element("h1", {}, board.title),
        element(
            "p",
            {},
            "As of ",
            element("strong", {}, publication.as_of),
            ", publication ",
            element("strong", {}, String(publication.id)),
            ", seen since ",
            seen,
        ),
    );
}

function factsOf() {
    const { publication, rejected, sources, board } = site;
    const refused = sources.reduce((sum, source) => sum + source.files_refused, 0);
    const isOld = Date.now() - Date.parse(site.written_at) > OLD;
    return [
        fact("ok", plural(publication.checks_passed, "check") + " passed"),
        fact(warnIf(publication.checks_warned), count(publication.checks_warned) + " warned"),
        fact(warnIf(rejected.total), plural(rejected.total, "rejected row")),
        refused > 0 ? fact("warn", plural(refused, "refused file")) : null,
        isOld ? fact("warn", "pages written " + age(site.written_at, Date.now()) + " ago") : null,
        newestData(),
        deciding().map((policy) => fact("info", "definition " + policy.policy_id, wordsOf(policy))),
        fact("info", "owner " + board.owner),
    ];
}

/** @param {number} size */
const warnIf = (size) => (size > 0 ? "warn" : "ok");

function newestData() {
    const dated = site.sources.flatMap((source) => (source.newest_date ? [{ source, date: source.newest_date }] : []));
    if (dated.length === 0) {
        return null;
    }
    dated.sort((a, b) => b.date.localeCompare(a.date));
    const lines = dated.map(
        ({ source, date }) => source.source + " of " + source.pack + ": " + date + ", " + dataAge(source),
    );
    return fact("info", "data up to " + dated[0].date, lines.join("\n"));
}

/**
 * @param {string} kind
 * @param {string} text
 * @param {string} [title]
 */
function fact(kind, text, title) {
    return element(
        "li",
        {},
        element("a", { class: "fact " + kind, href: href({ view: "trust" }), title }, mark(kind) + text),
    );
}

/** Publishing and rolling back leave word beside the pages, which show one publication for good. */
function showNotice() {
    const seen = current();
    const box = named("notice");
    box.hidden = !seen || seen.id === site.publication.id;
    if (seen && !box.hidden) {
        const shown = "These pages show publication " + site.publication.id + ". ";
        const other = "Readers see publication " + seen.id + ", as of " + seen.as_of;
        const since = ", since " + moment(seen.published_at) + ". Reload this page; if that changes nothing, run ";
        box.replaceChildren(shown + other + since, element("code", {}, "report --site"), ".");
    }
}
