// Of how many lines one stands for another: lines of one order share their fate, and so may those of a day or a bad week. A place whose
// earlier periods scatter more than independent lines would has an interval as if it had fewer lines.
"use strict";
INFULL.scatter = (function () {
    const TAIL = 0.25;

    const summed = (figures) => figures.reduce((sum, one) => ({ numerator: sum.numerator + one.numerator, denominator: sum.denominator + one.denominator }),
        { numerator: 0, denominator: 0 });

    /** Pearson's chi-square of figures that differ by chance only, and its degrees of freedom: equal on average where lines are independent. */
    function scatterOf(figures) {
        const filled = figures.filter((one) => one.denominator > 0);
        const all = summed(filled);
        const ratio = all.numerator / all.denominator;
        if (!(ratio > 0 && ratio < 1 && filled.length > 1)) {
            return { square: 0, freedom: 0 };
        }
        const square = filled.reduce((sum, one) => sum + (one.numerator - one.denominator * ratio) ** 2 / (one.denominator * ratio * (1 - ratio)), 0);
        return { square, freedom: filled.length - 1 };
    }

    const joined = (scatters) => scatters.reduce((sum, one) => ({ square: sum.square + one.square, freedom: sum.freedom + one.freedom }), { square: 0, freedom: 0 });
    const perDegree = ({ square, freedom }) => freedom === 0 ? 1 : square / freedom;
    const betweenPeriods = ({ earlier }) => scatterOf(earlier.map(summed));

    /** First weeks against first weeks and so on, for the last ones of a young period are younger; in a single period there is no other way. */
    function betweenWeeks({ earlier }) {
        return earlier.length === 1 ? scatterOf(earlier[0]) : joined(earlier[0].map((unused, week) => scatterOf(earlier.map((weeks) => weeks[week]))));
    }

    /**
     * By row of { by, earlier }, at least 1; earlier has the figures of the weeks of each earlier period. Places of a kind share the largest
     * estimate of lines, weeks and periods. Where they differ by more than chance explains, each moves towards its own by the part that
     * chance leaves over: W. James and C. Stein, Estimation with quadratic loss (1961). What is above 1 counts by a quarter more: lines that
     * share their fate in part have longer tails than as many fewer lines that share nothing.
     */
    function dispersions(rows) {
        const [weeks, periods] = [rows.map(betweenWeeks), rows.map(betweenPeriods)];
        const common = Math.max(1, perDegree(joined(weeks)), perDegree(joined(periods)));
        const kinds = new Map([...new Set(rows.map((row) => row.by))].map((by) => {
            const ofKind = (scatters) => scatters.filter((one, at) => rows[at].by === by && one.freedom > 0);
            return [by, { ...differences(ofKind(weeks)), shared: Math.max(common, perDegree(joined(ofKind(weeks))), perDegree(joined(ofKind(periods)))) }];
        }));
        return rows.map(({ by }, at) => {
            const { mean, own, shared } = kinds.get(by);
            const estimate = Math.max(1, shared + (weeks[at].freedom === 0 ? 0 : own * (perDegree(weeks[at]) - mean)));
            return estimate + (estimate - 1) * TAIL;
        });
    }

    /** The mean of places, and what part of their differences is their own: chi-square has a variance of twice its degrees of freedom. */
    function differences(scatters) {
        const mean = perDegree(joined(scatters));
        const seen = scatters.reduce((sum, one) => sum + (perDegree(one) - mean) ** 2, 0);
        const chance = scatters.reduce((sum, one) => sum + 2 * mean ** 2 / one.freedom, 0);
        return { mean, own: seen > chance ? 1 - chance / seen : 0 };
    }

    return { summed, dispersions };
})();
