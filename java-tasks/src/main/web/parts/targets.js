// Where a target comes from, and which mean of several is meant: the weighted one, whose parts add up to the whole,
// or the plain one, in which every customer counts once.
import { element } from "../base/dom.js";
import { fraction } from "../base/exact.js";
import { plural } from "../base/format.js";
import { figure } from "../data/figures.js";
import { CITY, CUSTOMER } from "../data/protocol.js";
import { query } from "../data/query.js";
import { knows, site } from "../data/site.js";
import { href, read } from "../page/state.js";

const PLAIN = "plain";
const GENERAL = "kpi_targets.csv";

export const isPlain = () => read().mean === PLAIN;

/**
 * Customers with figures of the KPI in the chosen places: each with its city and the target agreed, null where none.
 * @param {Tile} tile
 * @param {Filters} filters
 */
function customersOf(tile, filters) {
    const isChosen = (/** @type {string} */ name, /** @type {string} */ value) =>
        filters[name] === undefined || filters[name] === value;
    const customers = site.targets[tile.kpi] ?? [];
    return customers.filter(([customer, city]) => isChosen(CUSTOMER, customer) && isChosen(CITY, city));
}

/**
 * @param {Tile} tile
 * @param {Filters} filters
 */
function hasSeveral(tile, filters) {
    const customers = customersOf(tile, filters);
    const targets = new Set(customers.map(([, , target]) => target));
    return tile.scales.uniformTarget === null && (customers.length === 0 || targets.size > 1);
}

/**
 * Who set it, the mean that is meant where there are several, and who has another: like "agreed with 35 customers,
 * weighted by orders".
 * @param {Tile} tile
 * @param {Filters} filters
 */
function partsOf(tile, filters) {
    const customers = customersOf(tile, filters);
    const agreed = customers.filter(([, , target]) => target !== null).length;
    const who = filters[CUSTOMER] === undefined ? plural(agreed, "customer") : "the customer";
    return {
        isAgreed: agreed > 0,
        who: agreed === 0 ? GENERAL : "agreed with " + who,
        mean: hasSeveral(tile, filters) ? meanInWords(tile) : null,
        others: agreed > 0 && agreed < customers.length ? "; " + GENERAL + " for the others" : "",
    };
}

/** @param {Tile} tile */
const meanInWords = (tile) => (isPlain() ? "plain mean" : "weighted by " + tile.unit);

/**
 * @param {Tile} tile
 * @param {Filters} filters
 */
function sourceOf(tile, filters) {
    const { who, mean, others } = partsOf(tile, filters);
    return who + (mean === null ? "" : ", " + mean) + others;
}

/**
 * The source, with the mean as the switch to the other one.
 * @param {Tile} tile
 * @param {Filters} filters
 */
export function targetNote(tile, filters) {
    const { isAgreed, who, mean, others } = partsOf(tile, filters);
    const turn = {
        href: href({ mean: isPlain() ? null : PLAIN }),
        title: isPlain() ? "Weigh each target by what it applies to" : "Count each customer once: the plain mean",
    };
    const meanLink = mean === null ? null : [", ", element("a", turn, mean)];
    return element("p", { class: "source" }, (isAgreed ? "" : "from ") + who, meanLink, others);
}

/**
 * The plain mean of the targets of these days and places, as a fraction; undefined where the weighted one is meant or
 * all are the same.
 * @param {Tile} tile
 * @param {Days} range
 * @param {Filters} filters
 */
export async function aimOf(tile, range, filters) {
    if (!isPlain() || tile.display !== "ratio" || !knows(tile, filters, null) || !hasSeveral(tile, filters)) {
        return undefined;
    }
    const sums = [...(await query({ range, filters, by: CUSTOMER, tile })).values()];
    const targets = sums
        .map((one) => figure(tile, one))
        .flatMap(({ denominator, target }) => (denominator !== 0 && target !== null ? [target] : []));
    const sum = targets.reduce((all, target) => all.plus(target), fraction(0));
    return targets.length === 0 ? undefined : sum.over(fraction(targets.length));
}

/**
 * For files, which have no card beside them.
 * @param {Tile} tile
 * @param {(row: any) => Filters} filtersOf
 * @returns {Column}
 */
export const targetColumn = (tile, filtersOf) => ({
    title: "Target source",
    value: (row) => (row.target === null ? null : sourceOf(tile, filtersOf(row))),
    isExported: true,
});
