// The same order lines under every definition, side by side, with the difference explained.
"use strict";
INFULL.definitions = (function () {
    const { element, panel, table, empty } = INFULL.dom;
    const f = INFULL.format;
    const data = INFULL.data;
    const state = INFULL.state;

    const tileNamed = (name) => data.site.tiles.find((tile) => tile.name === name);

    async function show(main) {
        const sums = (await data.query({ range: state.range(), filters: state.filters() })).get("all");
        const counted = data.figure(tileNamed("line_otif"), sums);
        if (counted.denominator === 0) {
            main.append(panel("Definitions compared", null, [], empty("No assessed lines in this selection.")));
            return;
        }
        const [shown, apart] = [true, false].map((applies) => data.site.policies.filter((policy) => policy.applies === applies));
        const rows = shown.map((policy) => compared(policy, sums));
        main.append(panel("Definitions compared",
            "What counts: " + f.percent(counted.ratio) + ", " + f.count(counted.numerator) + " of " + f.plural(counted.denominator, "line") + ", each under its own policy. Below: the same lines under each definition. A difference is that of the lines which the definition can judge.", [],
            INFULL.charts.chart("Line OTIF of the same lines under each definition", () => bars(rows, counted), { height: 60 + rows.length * 44 }),
            table(columns(), rows, { caption: "The same order lines under each definition", name: "definitions" }), leftOut(apart)),
            panel("What makes the difference", null, [], element("ul", { class: "reasons" }, rows.map((row) => element("li", {},
                element("strong", {}, row.policy.policy_id), ": ", INFULL.policies.wordsOf(row.policy) + ". " + explained(row, counted))))));
    }

    /** Definitions of other exports judge nothing here: a row of zeros would look like a result. */
    function leftOut(policies) {
        return policies.length === 0 ? null : element("p", { class: "muted", id: "left-out" }, "Not compared, as no order line here is of their pack or customer: "
            + policies.map(INFULL.policies.named).join("; ") + ".");
    }

    function compared(policy, sums) {
        const get = (name) => data.figure(tileNamed(name), sums, policy.policy_id);
        const otif = get("policy_otif");
        return { policy, otif, onTime: get("policy_on_time"), inFull: get("policy_in_full"), gained: get("policy_gained").numerator,
            lost: get("policy_lost").numerator, unjudged: get("policy_not_judged").numerator };
    }

    function columns() {
        const ratio = (figure) => figure.ratio === null ? "not judged" : f.percent(figure.ratio);
        return [
            { title: "Definition", value: (row) => row.policy.policy_id },
            { title: "Kind", value: (row) => row.policy.policy_kind + (row.policy.lines > 0 ? ", decides " + f.plural(row.policy.lines, "line") : "") },
            { title: "Rule", value: (row) => INFULL.policies.wordsOf(row.policy), isWide: true },
            { title: "On time", value: (row) => row.onTime.ratio, show: (row) => followed(row.onTime.numerator, "policy_on_time", row.policy, ratio(row.onTime)), isNumber: true },
            { title: "In full", value: (row) => row.inFull.ratio, show: (row) => followed(row.inFull.numerator, "policy_in_full", row.policy, ratio(row.inFull)), isNumber: true },
            { title: "OTIF", value: (row) => row.otif.ratio, show: (row) => ratio(row.otif), isNumber: true },
            { title: "Lines", value: (row) => row.otif.numerator + " of " + row.otif.denominator, show: (row) => element("span", {}, followed(row.otif.numerator, "policy_otif", row.policy), " of " + f.count(row.otif.denominator)), isNumber: true },
            { title: "Difference", value: (row) => difference(row), show: (row) => row.otif.ratio === null ? f.NONE : f.points(difference(row)), isNumber: true },
            { title: "Gained", value: (row) => row.gained, show: (row) => followed(row.gained, "policy_gained", row.policy), isNumber: true },
            { title: "Lost", value: (row) => row.lost, show: (row) => followed(row.lost, "policy_lost", row.policy), isNumber: true },
            { title: "Not judged", value: (row) => row.unjudged, show: (row) => followed(row.unjudged, "policy_not_judged", row.policy), isNumber: true },
            { title: "In full is mature", value: (row) => f.plural(row.policy.days_late_allowed + row.policy.grace_days, "day") + " after the promise" }];
    }

    /** Against what counts, of the same lines: those that the definition can judge. */
    const difference = (row) => row.otif.ratio === null ? null : INFULL.exact.of(row.gained - row.lost).over(INFULL.exact.of(row.otif.denominator));

    /** The number, or another text for it, as the way to its order lines where there are some. */
    function followed(size, tile, policy, text = f.count(size)) {
        return size === 0 ? text : element("a", { href: state.href({ view: "lines", tile, rows: policy.policy_id }),
            "aria-label": f.plural(size, "line") + ", " + tileNamed(tile).title.toLowerCase() + " under " + policy.policy_id }, text);
    }

    // OTIF here = OTIF that counts + gained - lost - OTIF lines that this definition cannot judge: the last closes the sum.
    function explained(row, counted) {
        if (row.otif.denominator === 0) {
            return "None of the lines can be judged: they have no promise of this kind.";
        }
        const dropped = counted.numerator + row.gained - row.lost - row.otif.numerator;
        const parts = [f.count(counted.numerator) + " lines are OTIF as counted"];
        parts.push(row.gained > 0 ? "+ " + f.count(row.gained) + " that only this definition lets pass" : "none is gained");
        parts.push(row.lost > 0 ? "\u2212 " + f.count(row.lost) + " that it does not let pass" : "none is lost");
        if (dropped > 0) {
            parts.push("\u2212 " + f.count(dropped) + " that it cannot judge");
        }
        const unjudged = row.unjudged > 0 ? " Of the denominator it leaves out " + f.plural(row.unjudged, "line") + " without such a promise, or not due yet." : "";
        return parts.join(", ") + " = " + f.plural(row.otif.numerator, "line") + " of " + f.count(row.otif.denominator) + "." + unjudged;
    }

    function bars(rows, counted) {
        const colour = INFULL.charts.colour;
        return {
            tooltip: INFULL.charts.tooltip({ trigger: "item", formatter: (point) => rows[point.dataIndex].policy.policy_id + "\n" + f.number(point.value, 2, 2) + " %" }),
            xAxis: INFULL.charts.axis({ type: "value", max: 100, axisLabel: { color: colour("muted"), formatter: "{value} %" } }),
            yAxis: INFULL.charts.axis({ type: "category", inverse: true, data: rows.map((row) => row.policy.policy_id), axisLabel: { color: colour("text") } }),
            series: [{ type: "bar", barMaxWidth: 22, data: rows.map((row) => ({ value: Number(f.hundredfold(row.otif.ratio ?? 0)), itemStyle: { color: colour(row.policy.policy_kind === "in force" ? "accent" : "quiet") } })),
                label: { show: true, position: "right", color: colour("text"), formatter: (point) => rows[point.dataIndex].otif.ratio === null ? "not judged" : f.number(point.value, 2, 2) + " %" },
                markLine: { symbol: "none", silent: true, label: { position: "start", color: colour("muted"), formatter: "as counted" }, lineStyle: { color: colour("aim"), type: "dashed" }, data: [{ xAxis: Number(f.hundredfold(counted.ratio)) }] } }],
            grid: { left: 8, right: 80, top: 28, bottom: 8, containLabel: true },
        };
    }

    return { show };
})();
