// KPIs as cards: the figure, its target and verdict, the figure before, and the definition that judged it. KPIs with the same number
// share one card, each with its own name, target and verdict, until their values differ.
"use strict";
INFULL.cards = (function () {
    const { element } = INFULL.dom;
    const f = INFULL.format;
    const data = INFULL.data;
    const state = INFULL.state;
    const ONE = INFULL.exact.of(1);

    const written = (tile, value) => value === null ? f.NONE : tile.display === "numerator" ? f.amount(value, tile.unit) : f.percent(value);
    const gapWritten = (tile, gap) => gap === null ? f.NONE : tile.display === "numerator"
        ? f.signed(gap, (value) => f.amount(value, tile.unit)) : f.points(gap);

    async function figures(tiles) {
        const range = state.range();
        const filters = state.filters();
        const previous = state.previousRange(range);
        const to = range.to ?? f.days(data.site.publication.as_of);
        const sum = async (wanted) => (await data.query({ range: wanted, filters })).get("all");
        const [now, then, weeks] = await Promise.all([sum(range), previous ? sum(previous) : null,
            data.query({ range: { from: f.monday(to) - 77, to }, filters, by: "week" })]);
        const aims = new Map(await Promise.all(tiles.map(async (tile) => [tile, await INFULL.targets.aimOf(tile, range, filters)])));
        return { now, then, weeks, filters, aims };
    }

    async function grid(tiles) {
        const sums = await figures(tiles);
        return element("ul", { class: "cards" }, grouped(tiles, sums).map((group) =>
            element("li", { class: group.length > 1 ? "shared" : null }, card(group, sums))));
    }

    /** The tiles of each card, in the order of the first ones. */
    function grouped(tiles, sums) {
        const shared = data.site.board.shared_cards.filter((one) => agree(one, sums))
            .map((one) => [...one.tiles, ...one.complements].map((name) => tiles.find((tile) => tile.name === name)).filter(Boolean));
        return tiles.map((tile) => shared.find((group) => group.includes(tile)) ?? [tile]).filter((group, at) => group[0] === tiles[at]);
    }

    /** Whether the figures of a declared card are one number, to the last unit. */
    function agree({ tiles, complements }, { now, filters }) {
        const named = (name) => data.site.tiles.find((tile) => tile.name === name);
        const values = [...tiles.map((name) => [named(name), (value) => value]), ...complements.map((name) => [named(name), (value) => ONE.minus(value)])]
            .map(([tile, turn]) => {
                const isKnown = data.knows(tile, filters, null) && !data.site.kpi_gaps[tile.kpi];
                const { value } = data.figure(tile, now);
                return isKnown && value !== null ? turn(value) : null;
            });
        return values.every((value) => value !== null && value.equals(values[0]));
    }

    function card([tile, ...others], sums) {
        const isChosen = [tile, ...others].some((one) => one.name === state.read().kpi);
        const figure = figureOf(tile, sums);
        const why = missing(tile, sums.filters);
        const verdicts = why ? [] : [tile, ...others].map((one) => figureOf(one, sums).isMet).filter((isMet) => isMet !== null);
        const verdict = verdicts.length === 0 ? "none" : verdicts.every(Boolean) ? "met" : "missed";
        return element("article", { class: "card " + verdict + (isChosen ? " chosen" : ""), "data-kpi": tile.name },
            head("h2", tile), why ?? body(tile, figure, sums),
            others.length === 0 ? null : element("div", { class: "others" }, element("p", {}, "The same number, each with its own target:"), others.map((one) => other(one, sums))));
    }

    const figureOf = (tile, { now, aims }) => data.figure(tile, now, null, aims.get(tile));

    /** The text of a card without a figure; null when there is a figure. */
    function missing(tile, filters) {
        if (!data.knows(tile, filters, null)) {
            return [element("p", { class: "note" }, "Not by " + INFULL.data.namesOfLines() + ": the lines of an order can be of several.")];
        }
        const gap = data.site.kpi_gaps[tile.kpi];
        return gap ? [element("p", { class: "value" }, f.NONE), element("p", { class: "note" }, gap)] : null;
    }

    function body(tile, figure, { now, then, weeks, filters }) {
        const points = [...weeks.entries()].sort((a, b) => a[0] - b[0]).map(([day, sums]) => ({ day, ...data.figure(tile, sums) }));
        const immature = points.filter((point) => INFULL.maturity.graceOf(tile, point.day + 6)).length;
        const grace = INFULL.maturity.graceOf(tile, state.range().to);
        return [element("p", { class: "value" }, written(tile, figure.value)), beside(tile, now, figure), targetLine(tile, figure, filters),
            element("p", { class: "changes" }, then === null ? null : change(tile, figure, data.figure(tile, then), "previous period", INFULL.maturity.matures(tile) ? "vs. before, same age" : "vs. before"),
                data.site.publication.previous ? change(tile, figure, data.before(tile, now), "previous publication", "vs. pub. " + data.site.publication.previous.id) : null),
            INFULL.charts.sparkline(points.map((point) => point.value), tile.display === "numerator" ? null : figure.target, immature),
            parts(tile, figure), grace ? element("p", { class: "grace", title: "Late shipments still change this figure until " + f.day(grace.on) }, "not mature: " + INFULL.maturity.inWords(grace)) : null,
            rangeNote(tile, now), INFULL.policies.note(tile)];
    }

    /** The same number under another name, with its own target and verdict. */
    function other(tile, sums) {
        const figure = figureOf(tile, sums);
        return element("section", { "data-kpi": tile.name, "aria-label": tile.title }, head("h3", tile), element("p", { class: "value" }, written(tile, figure.value)),
            targetLine(tile, figure, sums.filters), parts(tile, figure));
    }

    function head(level, tile) {
        const now = state.read();
        return element(level, { title: tile.about }, element("a", { href: state.href({ kpi: tile.name, view: tile.section === "cost" && now.view === "cost" ? "cost" : "overview" }),
            "aria-current": now.kpi === tile.name ? "true" : null }, tile.title), element("span", { class: "grain" }, tile.grain));
    }

    const parts = (tile, figure) => element("p", { class: "parts" }, element("a", { href: state.href({ view: "lines", tile: tile.name, rows: "all" }), title: "Show the order lines" },
        f.amount(figure.numerator, tile.unit) + (tile.unit === "money" ? " on " : " of ") + f.amount(figure.denominator, tile.unit) + (tile.unit === "money" ? "" : " " + tile.unit)));

    function targetLine(tile, figure, filters) {
        if (figure.gap === null) {
            return element("p", { class: "target" }, figure.denominator === 0 ? "no data" : "no target");
        }
        return [element("p", { class: "target" }, element("span", { class: "badge " + (figure.isMet ? "met" : "missed") }, figure.isMet ? "\u2713" : "\u2717",
            element("span", { class: "unseen" }, figure.isMet ? "met" : "missed")), " target " + written(tile, figure.target).replace(".00 %", " %") + ", ",
        element("span", { class: "gap" }, gapWritten(tile, figure.gap))), INFULL.targets.note(tile, filters)];
    }

    /** The same order lines under the alternative of the card, unless that is the definition in force. */
    function beside(tile, sums, counted) {
        const declared = data.site.board.alternatives[tile.name];
        const policy = declared && data.site.policies.find((one) => one.policy_id === declared.series);
        if (!policy || INFULL.policies.isInForce(policy)) {
            return null;
        }
        const figure = data.figure(data.site.tiles.find((one) => one.name === declared.tile), sums, declared.series);
        // With fewer lines it is not comparable with the figure above it.
        const part = figure.denominator === counted.denominator ? "" : ", of " + f.plural(figure.denominator, "line") + " only";
        return figure.ratio === null ? null : element("p", { class: "beside" }, element("a", { href: state.href({ view: "definitions" }), title: INFULL.policies.named(policy)
            + ". Compare the definitions" }, "by " + policy.policy_id.replaceAll("_", " ") + ": " + f.percent(figure.ratio) + part));
    }

    function change(tile, now, then, kind, words) {
        const known = then && then.value !== null && now.value !== null && then.denominator !== 0;
        const difference = known ? now.value.minus(then.value) : null;
        const isNought = known && difference.sign === 0;
        const tone = !known || isNought || !tile.better ? "" : (difference > 0) === (tile.better === "higher") ? "good" : "bad";
        const arrow = !known || isNought ? "" : difference > 0 ? "\u25b2 " : "\u25bc ";
        return element("span", { class: "change " + tone, "data-change": kind, title: "Change against the " + kind },
            element("b", {}, known ? arrow + gapWritten(tile, difference) : f.NONE), " " + words);
    }

    function rangeNote(tile, sums) {
        const possible = data.possible(tile, sums);
        if (!possible) {
            return null;
        }
        return element("p", { class: "possible", title: "Rejected rows and lines that cannot be judged are not in the figure. This is what it could be if all of them belonged here." },
            possible.text ?? "possible " + f.percent(possible.low) + " to " + f.percent(possible.high));
    }

    return { written, gapWritten, grid };
})();
