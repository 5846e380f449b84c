// The same order lines under every definition, side by side, with the difference explained.
import { element, empty, panel } from "../base/dom.js";
import { fraction } from "../base/exact.js";
import { NONE, count, percent, plural, points } from "../base/format.js";
import { table } from "../base/table.js";
import { figure } from "../data/figures.js";
import { query } from "../data/query.js";
import { site, tileNamed } from "../data/site.js";
import { chart } from "../page/charts.js";
import { filters, range } from "../page/state.js";
import { numberColumn, textColumn } from "../parts/columns.js";
import { policyNamed, wordsOf } from "../parts/policies.js";
import { linesHref } from "../parts/written.js";
import { definitionChart } from "./definitionchart.js";

/** @param {HTMLElement} page */
export async function showDefinitions(page) {
    const sums = (await query({ range: range(), filters: filters() })).get("all");
    const counted = figure(tileNamed("line_otif"), sums);
    if (counted.denominator === 0) {
        page.append(panel("Definitions compared", null, [], empty("No assessed lines in this selection.")));
        return;
    }
    const rows = site.policies.filter((policy) => policy.applies).map((policy) => compared(policy, sums));
    page.append(comparisonPanel(rows, counted), reasonPanel(rows, counted));
}

/**
 * @param {Compared[]} rows
 * @param {Figure} counted
 */
function comparisonPanel(rows, counted) {
    const lines = count(counted.numerator) + " of " + plural(counted.denominator, "line");
    const about =
        "What counts: " +
        percent(counted.ratio ?? 0) +
        ", " +
        lines +
        ", each under its own policy. Below: the same lines under each definition. " +
        "A difference is that of the lines which the definition can judge.";
    const label = "Line OTIF of the same lines under each definition";
    return panel(
        "Definitions compared",
        about,
        [],
        chart(label, () => definitionChart(rows, counted), { height: 60 + rows.length * 44 }),
        table(columns(), rows, { caption: "The same order lines under each definition", name: "definitions" }),
        leftOut(),
    );
}

/**
 * @param {Compared[]} rows
 * @param {Figure} counted
 */
function reasonPanel(rows, counted) {
    const reason = (/** @type {Compared} */ row) =>
        element(
            "li",
            {},
            element("strong", {}, row.policy.policy_id),
            ": ",
            wordsOf(row.policy) + ". " + explained(row, counted),
        );
    return panel("What makes the difference", null, [], element("ul", { class: "reasons" }, rows.map(reason)));
}

/** Definitions of other exports judge nothing here: a row of zeros would look like a result. */
function leftOut() {
    const policies = site.policies.filter((policy) => !policy.applies);
    if (policies.length === 0) {
        return null;
    }
    const text = "Not compared, as no order line here is of their pack or customer: ";
    return element("p", { class: "muted", id: "left-out" }, text + policies.map(policyNamed).join("; ") + ".");
}

/**
 * @param {Policy} policy
 * @param {Sums | undefined} sums
 * @returns {Compared}
 */
function compared(policy, sums) {
    const get = (/** @type {string} */ name) => figure(tileNamed(name), sums, policy.policy_id);
    return {
        policy,
        otif: get("policy_otif"),
        onTime: get("policy_on_time"),
        inFull: get("policy_in_full"),
        gained: get("policy_gained").numerator,
        lost: get("policy_lost").numerator,
        unjudged: get("policy_not_judged").numerator,
    };
}

/** @returns {Column[]} */
function columns() {
    const maturity = (/** @type {Policy} */ policy) =>
        plural(policy.days_late_allowed + policy.grace_days, "day") + " after the promise";
    return [
        textColumn("Definition", (row) => row.policy.policy_id),
        textColumn("Kind", (row) => kindOf(row.policy)),
        { title: "Rule", value: (row) => wordsOf(row.policy), isWide: true },
        ratioColumn("On time", "policy_on_time", (row) => row.onTime),
        ratioColumn("In full", "policy_in_full", (row) => row.inFull),
        numberColumn("OTIF", (row) => row.otif.ratio, ratioInWords),
        {
            title: "Lines",
            value: (row) => row.otif.numerator + " of " + row.otif.denominator,
            show: (row) => otifLines(row),
            isNumber: true,
        },
        numberColumn("Difference", difference, (moved) => (moved === null ? NONE : points(moved))),
        followedColumn("Gained", "policy_gained", (row) => row.gained),
        followedColumn("Lost", "policy_lost", (row) => row.lost),
        followedColumn("Not judged", "policy_not_judged", (row) => row.unjudged),
        textColumn("In full is mature", (row) => maturity(row.policy)),
    ];
}

/** @param {Policy} policy */
function kindOf(policy) {
    return policy.policy_kind + (policy.lines > 0 ? ", decides " + plural(policy.lines, "line") : "");
}

/** @param {Figure["ratio"]} ratio */
const ratioInWords = (ratio) => (ratio === null ? "not judged" : percent(ratio));

/** @param {Compared} row */
function otifLines(row) {
    const { numerator, denominator } = row.otif;
    return element("span", {}, followed(numerator, "policy_otif", row.policy), " of " + count(denominator));
}

/**
 * @param {string} title
 * @param {string} tile
 * @param {(row: Compared) => Figure} read
 * @returns {Column}
 */
const ratioColumn = (title, tile, read) => ({
    title,
    value: (row) => read(row).ratio,
    show: (row) => followed(read(row).numerator, tile, row.policy, ratioInWords(read(row).ratio)),
    isNumber: true,
});

/**
 * @param {string} title
 * @param {string} tile
 * @param {(row: Compared) => number} read
 * @returns {Column}
 */
const followedColumn = (title, tile, read) => ({
    title,
    value: read,
    show: (row) => followed(read(row), tile, row.policy),
    isNumber: true,
});

/**
 * Against what counts, of the same lines: those that the definition can judge.
 * @param {Compared} row
 */
function difference({ otif, gained, lost }) {
    return otif.ratio === null ? null : fraction(gained - lost).over(fraction(otif.denominator));
}

/**
 * The number, or another text for it, as the way to its order lines where there are some.
 * @param {number} size
 * @param {string} name of the tile
 * @param {Policy} policy
 * @param {string} text
 * @returns {Content}
 */
function followed(size, name, policy, text = count(size)) {
    if (size === 0) {
        return text;
    }
    const tile = tileNamed(name);
    const label = plural(size, "line") + ", " + tile.title.toLowerCase() + " under " + policy.policy_id;
    return element("a", { href: linesHref(tile, policy.policy_id), "aria-label": label }, text);
}

/**
 * OTIF here = OTIF that counts + gained - lost - OTIF lines that this definition cannot judge: the last closes the sum.
 * @param {Compared} row
 * @param {Figure} counted
 */
function explained(row, counted) {
    const { otif, gained, lost, unjudged } = row;
    if (otif.denominator === 0) {
        return "None of the lines can be judged: they have no promise of this kind.";
    }
    const dropped = counted.numerator + gained - lost - otif.numerator;
    const parts = [
        count(counted.numerator) + " lines are OTIF as counted",
        gained > 0 ? "+ " + count(gained) + " that only this definition lets pass" : "none is gained",
        lost > 0 ? "\u2212 " + count(lost) + " that it does not let pass" : "none is lost",
        ...(dropped > 0 ? ["\u2212 " + count(dropped) + " that it cannot judge"] : []),
    ];
    const sum = " = " + plural(otif.numerator, "line") + " of " + count(otif.denominator) + ".";
    return parts.join(", ") + sum + (unjudged > 0 ? unjudgedInWords(unjudged) : "");
}

/** @param {number} size */
function unjudgedInWords(size) {
    return " Of the denominator it leaves out " + plural(size, "line") + " without such a promise, or not due yet.";
}
