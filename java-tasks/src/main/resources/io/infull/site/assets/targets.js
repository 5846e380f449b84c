// Where a target comes from, and which mean of several is meant: the weighted one, whose parts add up to the whole, or the plain one,
// in which every customer counts once.
"use strict";
INFULL.targets = (function () {
    const data = INFULL.data;
    const state = INFULL.state;
    const f = INFULL.format;
    const { element } = INFULL.dom;
    const PLAIN = "plain";

    const isPlain = () => state.read().mean === PLAIN;

    /** Customers with figures of the KPI in the chosen places: each with its city and the target agreed, null where none. */
    const customersOf = (tile, filters) => (data.site.targets[tile.kpi] ?? []).filter(([customer, city]) =>
        (filters.customer === undefined || customer === filters.customer) && (filters.city === undefined || city === filters.city));

    function hasSeveral(tile, filters) {
        const customers = customersOf(tile, filters);
        return tile.scales.uniformTarget === null && (customers.length === 0 || new Set(customers.map(([, , target]) => target)).size > 1);
    }

    /** Who set it, the mean that is meant where there are several, and who has another: like "agreed with 35 customers, weighted by orders". */
    function partsOf(tile, filters) {
        const customers = customersOf(tile, filters);
        const agreed = customers.filter(([, , target]) => target !== null).length;
        const who = filters.customer === undefined ? f.plural(agreed, "customer") : "the customer";
        return { who: agreed === 0 ? "kpi_targets.csv" : "agreed with " + who,
            mean: !hasSeveral(tile, filters) ? null : isPlain() ? "plain mean" : "weighted by " + tile.unit,
            others: agreed > 0 && agreed < customers.length ? "; kpi_targets.csv for the others" : "" };
    }

    function sourceOf(tile, filters) {
        const { who, mean, others } = partsOf(tile, filters);
        return who + (mean === null ? "" : ", " + mean) + others;
    }

    /** The source, with the mean as the switch to the other one. */
    function note(tile, filters) {
        const { who, mean, others } = partsOf(tile, filters);
        return element("p", { class: "source" }, (who.startsWith("agreed") ? "" : "from ") + who, mean === null ? null : [", ", element("a", { href: state.href({ mean: isPlain() ? null : PLAIN }),
            title: isPlain() ? "Weigh each target by what it applies to" : "Count each customer once: the plain mean" }, mean)], others);
    }

    /** The plain mean of the targets of these days and places, as a fraction; undefined where the weighted one is meant or all are the same. */
    async function aimOf(tile, range, filters) {
        if (!isPlain() || tile.display !== "ratio" || !data.knows(tile, filters, null) || !hasSeveral(tile, filters)) {
            return undefined;
        }
        const targets = [...(await data.query({ range, filters, by: "customer", tile })).values()].map((sums) => data.figure(tile, sums))
            .filter((figure) => figure.denominator !== 0 && figure.target !== null).map((figure) => figure.target);
        const sum = targets.reduce((all, target) => all.plus(target), INFULL.exact.of(0));
        return targets.length === 0 ? undefined : sum.over(INFULL.exact.of(targets.length));
    }

    /** For files, which have no card beside them. */
    const column = (tile, filtersOf) => ({ title: "Target source", value: (row) => row.target === null ? null : sourceOf(tile, filtersOf(row)), isExported: true });

    return { isPlain, note, aimOf, column };
})();
