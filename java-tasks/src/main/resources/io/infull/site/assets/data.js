// Sums numerators and denominators over days and dimensions. All numbers are whole (scaled) until they are shown, and whole
// numbers below 2^53 add up exactly; ratios are computed last.
"use strict";
INFULL.data = (function () {
    const KINDS = { n: 0, d: 1, t: 2, u: 3 };
    const CHANGE = "change since the previous publication";
    const KEPT = 200_000;
    let site;
    // In the order of the keys of slices; places are all but the customer, of whom there can be many.
    let dimensions = [];
    let places = [];
    let measures;
    let totals;
    let lateTotals;
    const tables = new Map();

    function start(given) {
        site = given;
        dimensions = site.dimensions.map((one) => one.name);
        places = dimensions.filter((name) => name !== "customer");
        measures = new Map();
        site.measures.forEach((measure, index) => measures.set(measure.tile + "\n" + (measure.series ?? ""), index));
        totals = table(site.totals, []);
        lateTotals = table(site.late.totals, ["judged"]);
    }

    function table(raw, names) {
        return { days: raw.keys[0], places: Object.fromEntries(names.map((name, at) => [name, raw.keys[at + 1]])), columns: raw.columns };
    }

    /** Loads the smallest sufficient data: totals by day, some dimensions without customers, one customer, or all. */
    async function* tablesFor({ range, filters, by, tile }, wanted) {
        if (wanted.length === 0) {
            yield totals;
            return;
        }
        for (const month of site.months.filter((one) => touches(one.name, range))) {
            for (const [slice, columns, part] of await slicesOf(month, wanted, { filters, by, tile })) {
                yield await kept(slice, columns, part);
            }
        }
    }

    async function slicesOf(month, wanted, { filters, by, tile }) {
        if (!wanted.includes("customer")) {
            return wanted.length === 1 ? [["margins-" + month.name, wanted, wanted[0]]]
                : month.places ? [["places-" + month.name, places]] : crossed(month);
        }
        const isRanking = by === "customer" && tile && filters.customer === undefined && wanted.every(isWithCustomers);
        return isRanking ? [["customers-" + month.name + "-" + tile.name, ["customer", "city"]]] : crossed(month, filters.customer);
    }

    /** The dimensions of slices by customer. */
    const isWithCustomers = (name) => name === "customer" || name === "city";

    async function crossed(month, customer) {
        const number = customer === undefined ? null : numberOf("customer", customer);
        return (await INFULL.load("cross-" + month.name)).map((customers, at) => [customers, "cross-" + month.name + "-" + at])
            .filter(([customers]) => number === null || customers.includes(number)).map(([, slice]) => [slice, dimensions]);
    }

    /** Changes that are counted only since some day after the promise, with that day. */
    async function* lateTables({ range, filters }, wanted) {
        if (wanted.length === 0) {
            yield lateTotals;
            return;
        }
        const number = filters.customer === undefined ? null : numberOf("customer", filters.customer);
        for (const month of site.late.months.filter((one) => touches(one, range))) {
            for (const [at, customers] of (await INFULL.load("late-" + month)).entries()) {
                if (number === null || customers.includes(number)) {
                    yield await kept("late-" + month + "-" + at, ["judged", ...dimensions]);
                }
            }
        }
    }

    /** The slices that were used last, as many rows as a browser holds with ease; older ones are loaded again when they are needed. */
    async function kept(slice, columns, part) {
        const name = slice + (part ?? "");
        const known = tables.get(name) ?? table(part ? (await INFULL.load(slice))[part] : await INFULL.load(slice), columns);
        if (!part) {
            INFULL.forget(slice);
        }
        tables.delete(name);
        tables.set(name, known);
        let rows = 0;
        for (const [other, one] of [...tables].reverse()) {
            rows += one.days.length;
            if (rows > KEPT && other !== name) {
                tables.delete(other);
            }
        }
        return known;
    }

    const dimension = (name) => site.dimensions.find((one) => one.name === name);

    const valuesOf = (name) => dimension(name).values;

    // -1 is the place of rows that have none.
    const numberOf = (name, value) => {
        const number = valuesOf(name).indexOf(value);
        return number < 0 ? -2 : number;
    };

    function touches(month, range) {
        if (month === "undated") {
            return range.from === null && range.to === null;
        }
        return (range.from === null || month >= INFULL.format.day(range.from).slice(0, 7))
            && (range.to === null || month <= INFULL.format.day(range.to).slice(0, 7));
    }

    function isInside(day, range) {
        if (day === null) {
            return range.from === null && range.to === null;
        }
        return (range.from === null || day >= range.from) && (range.to === null || day <= range.to);
    }

    /**
     * Sums by group: a map from group to sums. by is null, "day", "week" or a dimension; filters hold a value per dimension. With a
     * tile, only its own figures are summed. A range with asAt is summed as it was on that day: what is counted since is taken off,
     * and targets are none. With every, a number of days, each part of the range of that length has groups of its own (keyOfPart).
     */
    async function query({ range, filters = {}, by = null, tile = null, every = null }) {
        const wanted = dimensions.filter((name) => filters[name] !== undefined || by === name);
        const numbers = Object.entries(filters).map(([name, value]) => [name, numberOf(name, value)]);
        const groups = new Map();
        for await (const part of tablesFor({ range, filters, by, tile }, wanted)) {
            add(groups, part, groupsOf(part, range, numbers, by, groups, every), tile);
        }
        if (range.asAt !== undefined) {
            for await (const part of lateTables({ range, filters }, wanted)) {
                const rows = groupsOf(part, range, numbers, by, groups, every).map((group, row) => part.places.judged[row] > range.asAt ? group : null);
                add(groups, part, rows, tile, -1);
            }
        }
        return groups;
    }

    /** How many rows a ranking of customers must read that no smaller slice can answer. */
    function effort({ range, filters = {}, by = null }) {
        const isLarge = by === "customer" && filters.customer === undefined && Object.keys(filters).some((name) => !isWithCustomers(name));
        return !isLarge ? 0 : site.months.filter((month) => touches(month.name, range)).reduce((sum, month) => sum + month.cells, 0);
    }

    function groupsOf(part, range, filtered, by, groups, every) {
        return part.days.map((day, row) => {
            if (!isInside(day, range) || filtered.some(([name, number]) => part.places[name][row] !== number)) {
                return null;
            }
            const whole = keyOf(part, day, row, by);
            if (whole === undefined) {
                return null;
            }
            const key = every === null ? whole : keyOfPart(whole, Math.floor((day - range.from) / every));
            if (!groups.has(key)) {
                groups.set(key, new Float64Array(site.measures.length * 4));
            }
            return groups.get(key);
        });
    }

    const keyOfPart = (key, number) => key + "\n" + number;

    function keyOf(part, day, row, by) {
        if (by === null) {
            return "all";
        }
        if (by === "day") {
            return day ?? undefined;
        }
        if (by === "week") {
            return day === null ? undefined : INFULL.format.monday(day);
        }
        const place = part.places[by][row];
        return place < 0 ? undefined : valuesOf(by)[place];
    }

    function add(groups, part, rows, tile, sign = 1) {
        const only = tile ? String(measures.get(tile.name + "\n")) : null;
        for (const [name, column] of Object.entries(part.columns)) {
            const [measure, kind] = name.split(":");
            if (only !== null && measure !== only) {
                continue;
            }
            const slot = Number(measure) * 4 + KINDS[kind];
            if (Array.isArray(column)) {
                column.forEach((value, row) => {
                    if (rows[row] !== null) {
                        rows[row][slot] += sign * value;
                    }
                });
            } else {
                column.at.forEach((row, position) => {
                    if (rows[row] !== null) {
                        rows[row][slot] += sign * column.is[position];
                    }
                });
            }
        }
    }

    function raw(sums, tile, series, kind) {
        const measure = measures.get(tile.name + "\n" + (series ?? ""));
        return measure === undefined || !sums ? 0 : sums[measure * 4 + KINDS[kind]];
    }

    /**
     * Numerator and denominator as numbers; ratio, what people look at (value), its target and the gap between them as exact fractions,
     * all three in the same unit; null where there is nothing. aim is the target where another one is meant than the weighted mean.
     */
    function figure(tile, sums, series = null, aim = undefined) {
        return computed(tile, (kind) => raw(sums, tile, series, kind), aim);
    }

    /** Numerator and denominator alone, for code that needs thousands of figures and no targets. */
    function parts(tile, sums) {
        return { numerator: raw(sums, tile, null, "n") / 10 ** tile.scales.numerator, denominator: raw(sums, tile, null, "d") / 10 ** tile.scales.denominator };
    }

    /** The same figure as the previous publication had it: today's less what has changed since. */
    function before(tile, sums) {
        return computed(tile, (kind) => raw(sums, tile, null, kind) - (kind === "n" || kind === "d" ? raw(sums, tile, CHANGE, kind) : 0));
    }

    function computed(tile, get, meant) {
        const exact = INFULL.exact;
        const numerator = exact.scaled(get("n"), tile.scales.numerator);
        const denominator = exact.scaled(get("d"), tile.scales.denominator);
        const ratio = denominator.sign === 0 ? null : numerator.over(denominator);
        const target = meant ?? targetOf(tile, get);
        const isAmount = tile.display === "numerator";
        // a period with nothing in it is no success: 0.00 of nothing meets no target
        const value = isAmount && ratio !== null ? numerator : ratio;
        const aim = target !== null && isAmount ? target.times(denominator) : target;
        const gap = value === null || aim === null ? null : value.minus(aim);
        const isMet = gap === null || !tile.better ? null : exact.meets(tile.better, gap);
        return { numerator: Number(numerator), denominator: Number(denominator), ratio, value, target: aim, gap, isMet };
    }

    function targetOf(tile, get) {
        const exact = INFULL.exact;
        if (tile.scales.uniformTarget !== null) {
            return exact.of(tile.scales.uniformTarget);
        }
        const targeted = exact.scaled(get("u"), tile.scales.denominator);
        return targeted.sign === 0 ? null : exact.scaled(get("t"), tile.scales.target).over(targeted);
    }

    /** Whether a figure of the tile exists under these filters: the lines of an order can have several values of some dimensions. */
    function knows(tile, filters, by) {
        const names = [...Object.keys(filters), by];
        return tile.grain !== "order" || site.dimensions.every((one) => one.of_orders || !names.includes(one.name));
    }

    /** The dimensions that orders do not have, in words. */
    const namesOfLines = () => site.dimensions.filter((one) => !one.of_orders).map((one) => one.title.toLowerCase()).join(" or ");

    /** Due lines that cannot be judged, for example because a row of their order was rejected: all may be met, or all missed. */
    function notJudged(tables, sums) {
        const states = site.tiles.find((one) => one.name === "lines_by_state");
        return states && tables.includes("shipments") ? figure(states, sums, "not_judged").numerator : 0;
    }

    /**
     * Best and worst case when the rejected rows are counted, and the lines that are not judged: null when there is none that
     * matters, a text when their effect is unknown.
     */
    function possible(tile, sums) {
        const rejected = (tables) => tables.reduce((sum, name) => sum + (site.rejected.by_table[name] ?? 0), 0);
        const open = rejected(tile.unbounded_by);
        if (open > 0) {
            return { text: "not bounded: " + INFULL.format.plural(open, "rejected row") };
        }
        const unbounded = notJudged(tile.unbounded_by, sums);
        if (unbounded > 0) {
            return { text: "not bounded: " + INFULL.format.plural(unbounded, "line") + " not judged" };
        }
        const lines = site.rejected.by_table.sales_orders ?? 0;
        const all = rejected(tile.bounded_by);
        const unjudged = notJudged(tile.bounded_by, sums);
        if (all + unjudged === 0) {
            return null;
        }
        const now = figure(tile, sums);
        if (now.denominator === 0) {
            return null;
        }
        const due = now.denominator + unjudged;
        const low = Math.max(0, Math.min((now.numerator - all) / due, (now.numerator - (all - lines)) / (due + lines)));
        const high = Math.min(1, (now.numerator + unjudged + all) / (due + lines));
        return { low, high: Math.max(high, now.ratio), rows: all + unjudged };
    }

    return { get dimensions() { return dimensions; }, dimension, valuesOf, namesOfLines, start, query, figure, parts, before, knows, possible, effort, keyOfPart, get site() { return site; } };
})();
