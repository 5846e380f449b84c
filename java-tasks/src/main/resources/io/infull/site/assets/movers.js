// Finds which of many changes are larger than noise explains. Of forty places without any change, two would seem to have moved at a
// level of 5 percent. So every interval here is wide enough that on 95 of 100 pages all of them contain the true values at once.
"use strict";
INFULL.movers = (function () {
    const { quantile, interval } = INFULL.proportions;
    const { summed, dispersions } = INFULL.scatter;
    const LEVEL = 0.05;
    // Of the level four fifths are for what worsened, which is what is asked, and four fifths for the kind with most places.
    const WORSE = 0.8;
    const MOST = 0.8;
    // With fewer lines no change could be distinguished from noise, and each further place makes the intervals of the others wider.
    const FEWEST = 30;

    /** What a place adds to the change of the total, by its own change and by its share. Those of all places add up to it. */
    function contribution(now, then, totals) {
        const before = totals.then.numerator / totals.then.denominator;
        const share = (part, whole) => part.denominator === 0 ? 0 : (part.numerator - before * part.denominator) / whole.denominator;
        return share(now, totals.now) - share(then, totals.then);
    }

    /**
     * What part of the level each row has; they add up to 1. The kind with most places has the smallest ones and most of the level; a
     * place has as much of that of its kind as of its lines. Outcomes decide nothing here, so whatever the parts are, the level holds.
     */
    function partsOf(rows) {
        const of = (by) => rows.filter((row) => row.by === by);
        const most = rows.reduce((largest, { by }) => of(by).length > of(largest).length ? by : largest, rows[0]?.by);
        const others = rows.length - of(most).length;
        return rows.map((row) => {
            const share = row.by === most ? MOST : (1 - MOST) * of(row.by).length / others;
            return (others === 0 ? 1 : share) * row.now.denominator / summed(of(row.by).map((one) => one.now)).denominator;
        });
    }

    const isEnough = ({ now, then, dispersion = 1 }) => Math.min(now.denominator, then.denominator) / dispersion >= FEWEST;

    /**
     * Rows of { by, now, earlier, total: { now, then }, ... }: figures of this period, of the weeks of each earlier one at the same age, and
     * those of all places; better says which way is good. Returns those that can be judged with then, moved, low, high, contribution and whether they
     * stand out.
     */
    function judged(rows, better = "higher", level = LEVEL) {
        const compared = rows.map((row) => ({ ...row, then: summed(row.earlier.flat()) })).filter(isEnough);
        const dispersion = dispersions(compared);
        const known = compared.map((row, at) => ({ ...row, dispersion: dispersion[at] })).filter(isEnough);
        const parts = partsOf(known);
        return known.map((row, at) => {
            // C. E. Bonferroni: each at a part of the level, so that all hold together, however they hang together.
            const [worse, good] = [WORSE, 1 - WORSE].map((side) => quantile(1 - level * side * parts[at]));
            const { low, high } = interval(row.now, row.then, better === "lower" ? { low: worse, high: good } : { low: good, high: worse }, row.dispersion);
            const moved = row.now.numerator / row.now.denominator - row.then.numerator / row.then.denominator;
            return { ...row, moved, low, high, contribution: contribution(row.now, row.then, row.total), standsOut: low > 0 || high < 0 };
        });
    }

    return { contribution, judged };
})();
