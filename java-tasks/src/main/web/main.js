// Views, and what is drawn when the address changes.
import { csv } from "./base/csv.js";
import { announce, element, empty, named, panel } from "./base/dom.js";
import * as format from "./base/format.js";
import { figure } from "./data/figures.js";
import { possible } from "./data/possible.js";
import { query, start } from "./data/query.js";
import { dimensions, knows, site, valuesOf } from "./data/site.js";
import { loaded, receive, whenSiteArrives } from "./data/slices.js";
import { printLight, tidy } from "./page/charts.js";
import { showFilters } from "./views/filters.js";
import { nameOfControl, refocus } from "./page/focus.js";
import { showMasthead } from "./views/masthead.js";
import { href, onChange, read } from "./page/state.js";
import { restoreTheme } from "./page/theme.js";
import { deciding, wordsOf } from "./parts/policies.js";
import * as targets from "./parts/targets.js";
import * as movers from "./stats/movers.js";
import * as proportions from "./stats/proportions.js";
import * as scatter from "./stats/scatter.js";
import { showCatalog } from "./views/catalog.js";
import { showCauses, showCost } from "./views/causes.js";
import { showDefinitions } from "./views/definitions.js";
import { showLines } from "./views/lines.js";
import { showOverview } from "./views/overview.js";
import { showTrust } from "./views/trust.js";

/** @typedef {{name: string, title: string, isFiltered: boolean, show: (page: HTMLElement) => Promise<void>}} View */

/** @type {View[]} */
const VIEWS = [
    { name: "overview", title: "Overview", isFiltered: true, show: showOverview },
    { name: "why", title: "Why", isFiltered: true, show: showCauses },
    { name: "cost", title: "Cost", isFiltered: true, show: showCost },
    { name: "definitions", title: "Definitions", isFiltered: true, show: showDefinitions },
    { name: "lines", title: "Order lines", isFiltered: true, show: showLines },
    { name: "trust", title: "Trust", isFiltered: false, show: showTrust },
    { name: "catalog", title: "Catalog", isFiltered: false, show: showCatalog },
];
let turn = 0;

/** @param {Site} given */
function begin(given) {
    start(given);
    restoreTheme();
    showMasthead();
    showFooter();
    onChange(draw);
    printLight();
    draw();
}

function showFooter() {
    const written =
        "Pages written " + format.moment(site.written_at) + " from publication " + site.publication.id + ".";
    const about = site.board.description + " Owner: " + site.board.owner + ". " + written;
    const definitions = deciding().map((policy) =>
        element("p", {}, "Definition ", element("strong", {}, policy.policy_id), ": ", wordsOf(policy) + "."),
    );
    named("footer").replaceChildren(element("p", {}, about), ...definitions);
}

async function draw() {
    const mine = ++turn;
    const hash = location.hash;
    const now = read();
    const view = VIEWS.find(({ name }) => name === now.view) ?? VIEWS[0];
    const focused = nameOfControl(document.activeElement);
    showViews(view);
    showFilters(now, !view.isFiltered);
    const main = named("main");
    main.setAttribute("aria-busy", "true");
    const page = element("div", { class: "page", "data-view": view.name });
    // Order lines may take a while, and tell how far they are.
    if (view.name === "lines" || !main.querySelector(".page")) {
        main.replaceChildren(page);
    }
    await fill(page, view);
    if (mine === turn) {
        main.replaceChildren(page);
        main.setAttribute("aria-busy", "false");
        main.dataset.shown = hash;
        tidy();
        refocus(focused);
        document.title = view.title + " \u2013 " + site.board.title;
        announce(view.title + " shown");
        performance.mark("infull:shown");
    }
}

/**
 * @param {HTMLElement} page
 * @param {View} view
 */
async function fill(page, view) {
    try {
        await view.show(page);
    } catch (problem) {
        const { message } = /** @type {Error} */ (problem);
        page.replaceChildren(panel("This page could not be shown", null, [], empty(message)));
        console.error(problem);
    }
}

/** @param {View} current */
function showViews(current) {
    const link = (/** @type {View} */ view) => {
        const isCurrent = view === current ? "page" : null;
        return element("a", { href: href({ view: view.name }), "aria-current": isCurrent }, view.title);
    };
    const items = VIEWS.map((view) => element("li", {}, link(view)));
    named("views").replaceChildren(element("ul", {}, items));
}

whenSiteArrives(begin);
// The one global name. Slices call receive; tests and scripts/bench-site use the others.
globalThis.INFULL = {
    receive,
    loaded,
    data: {
        query,
        figure,
        possible,
        knows,
        valuesOf,
        get site() {
            return site;
        },
        get dimensions() {
            return dimensions;
        },
    },
    dom: { csv },
    format,
    targets,
    movers,
    proportions,
    scatter,
};
