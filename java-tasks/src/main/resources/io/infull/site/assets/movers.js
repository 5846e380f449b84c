// Which of many changes stand out from noise. Of forty places that are ranked two seem to have moved at a level of 5 percent where none
// has: every interval here is wide enough that on 95 of 100 pages all of them hold the truth at once.
"use strict";
INFULL.movers = (function () {
    const LEVEL = 0.05;
    // Of fewer lines no change could be told from noise, and each one that is looked at makes the others harder to tell.
    const FEWEST = 30;

    /** Quantile of the standard normal distribution: the rational approximation of P. J. Acklam, relative error below 1.2e-9. */
    function quantile(p) {
        const A = [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239];
        const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
        const C = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783];
        const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
        const at = (terms, x) => terms.reduce((sum, term) => sum * x + term, 0);
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        if (p < 0.02425) {
            const tail = Math.sqrt(-2 * Math.log(p));
            return at(C, tail) / at(D, tail);
        }
        const middle = (p - 0.5) * (p - 0.5);
        return at(A, middle) * (p - 0.5) / at(B, middle);
    }

    /** E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927): a proportion of n, give or take. */
    function wilson(ratio, n, z) {
        const shrink = 1 + z * z / n;
        const middle = (ratio + z * z / (2 * n)) / shrink;
        const half = z * Math.sqrt(ratio * (1 - ratio) / n + z * z / (4 * n * n)) / shrink;
        return { low: middle - half, high: middle + half };
    }

    /**
     * Interval of the difference of two proportions: R. G. Newcombe, Interval estimation for the difference between independent
     * proportions, Statistics in Medicine 17 (1998), method 10. dispersion says of how many lines one stands for another: lines of one
     * order share their fate.
     */
    function interval(now, then, z, dispersion = 1) {
        const [p, q] = [now.numerator / now.denominator, then.numerator / then.denominator];
        const [one, other] = [wilson(p, now.denominator / dispersion, z), wilson(q, then.denominator / dispersion, z)];
        return { low: p - q - Math.hypot(p - one.low, other.high - q), high: p - q + Math.hypot(one.high - p, q - other.low) };
    }

    const summed = (figures) => figures.reduce((sum, one) => ({ numerator: sum.numerator + one.numerator, denominator: sum.denominator + one.denominator }),
        { numerator: 0, denominator: 0 });

    /** Pearson's chi-square of the earlier periods by its degrees of freedom: 1 where lines are independent, and at least that. */
    function dispersionOf(rows) {
        let square = 0;
        let freedom = 0;
        for (const { earlier } of rows) {
            const all = summed(earlier);
            const ratio = all.numerator / all.denominator;
            const periods = earlier.filter((one) => one.denominator > 0);
            if (ratio > 0 && ratio < 1 && periods.length > 1) {
                freedom += periods.length - 1;
                square += periods.reduce((sum, one) => sum + (one.numerator - one.denominator * ratio) ** 2 / (one.denominator * ratio * (1 - ratio)), 0);
            }
        }
        return freedom === 0 ? 1 : Math.max(1, square / freedom);
    }

    /** What a place adds to the change of the total, by its own change and by its share. Those of all places add up to it. */
    function contribution(now, then, totals) {
        const before = totals.then.numerator / totals.then.denominator;
        const share = (part, whole) => part.denominator === 0 ? 0 : (part.numerator - before * part.denominator) / whole.denominator;
        return share(now, totals.now) - share(then, totals.then);
    }

    /**
     * Rows of { by, now, earlier, total, ... }: figures of this period and of each earlier one at the same age, and total with those of all
     * places. Returns those that can be judged with moved, low, high, contribution and whether they stand out.
     */
    function judged(rows, level = LEVEL) {
        const known = rows.map((row) => ({ ...row, then: summed(row.earlier) })).filter(({ now, then }) => now.denominator >= FEWEST && then.denominator >= FEWEST);
        // Lines of one order go to one customer, but may be of several categories: each kind has a dispersion of its own, at least the common one.
        const common = dispersionOf(known);
        const own = new Map([...new Set(known.map((row) => row.by))].map((by) => [by, Math.max(common, dispersionOf(known.filter((row) => row.by === by)))]));
        // C. E. Bonferroni: each at a part of the level, so that all hold together, however they hang together.
        const z = quantile(1 - level / (2 * known.length));
        return known.map((row) => {
            const { low, high } = interval(row.now, row.then, z, own.get(row.by));
            const moved = row.now.numerator / row.now.denominator - row.then.numerator / row.then.denominator;
            return { ...row, moved, low, high, contribution: contribution(row.now, row.then, { now: row.total.now, then: summed(row.total.earlier) }),
                standsOut: low > 0 || high < 0 };
        });
    }

    return { quantile, interval, dispersionOf, contribution, judged };
})();
