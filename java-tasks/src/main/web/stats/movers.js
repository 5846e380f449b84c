// Finds which of many changes are larger than noise explains. Of forty places without any change, two would seem to
// have moved at a level of 5 percent. So every interval here is wide enough that on 95 of 100 pages all of them
// contain the true values at once.
import { interval, quantile } from "./proportions.js";
import { dispersions, summed } from "./scatter.js";

const LEVEL = 0.05;
// Of the level four fifths are for what worsened, which is what is asked, and four fifths for the kind with most
// places.
const WORSE = 0.8;
const MOST = 0.8;
// With fewer lines no change could be distinguished from noise, and each further place makes the intervals of the
// others wider.
const FEWEST = 30;

/**
 * What a place adds to the change of the total, by its own change and by its share. Those of all places add up to it.
 * @param {Parts} now
 * @param {Parts} then
 * @param {{now: Parts, then: Parts}} totals
 */
export function contribution(now, then, totals) {
    const before = totals.then.numerator / totals.then.denominator;
    const share = (/** @type {Parts} */ part, /** @type {Parts} */ whole) =>
        part.denominator === 0 ? 0 : (part.numerator - before * part.denominator) / whole.denominator;
    return share(now, totals.now) - share(then, totals.then);
}

/**
 * What part of the level each row has; they add up to 1. The kind with most places has the smallest ones and most of
 * the level; a place has as much of that of its kind as of its lines. Outcomes decide nothing here, so whatever the
 * parts are, the level holds.
 * @param {MoverPlace[]} rows
 */
function partsOf(rows) {
    const of = (/** @type {string} */ by) => rows.filter((row) => row.by === by);
    const larger = (/** @type {string} */ largest, /** @type {string} */ by) =>
        of(by).length > of(largest).length ? by : largest;
    const most = rows.map((row) => row.by).reduce(larger, rows[0]?.by);
    const others = rows.length - of(most).length;
    const shareOf = (/** @type {string} */ by) => {
        if (others === 0) {
            return 1;
        }
        return by === most ? MOST : ((1 - MOST) * of(by).length) / others;
    };
    return rows.map((row) => {
        const lines = summed(of(row.by).map((one) => one.now)).denominator;
        return (shareOf(row.by) * row.now.denominator) / lines;
    });
}

/** @param {{now: Parts, then: Parts, dispersion?: number}} row */
function isEnough({ now, then, dispersion = 1 }) {
    return Math.min(now.denominator, then.denominator) / dispersion >= FEWEST;
}

/**
 * Those rows that can be judged, with what they were before, how much they moved and whether they stand out.
 * @param {MoverPlace[]} rows
 * @param {string} better which way is good: higher or lower
 * @param {number} level
 * @returns {Mover[]}
 */
export function judged(rows, better = "higher", level = LEVEL) {
    const compared = rows.map((row) => ({ ...row, then: summed(row.earlier.flat()) })).filter(isEnough);
    const dispersion = dispersions(compared);
    const known = compared.map((row, at) => ({ ...row, dispersion: dispersion[at] })).filter(isEnough);
    const parts = partsOf(known);
    return known.map((row, at) => {
        // C. E. Bonferroni: each at a part of the level, so that all hold together, however they hang together.
        const [worse, good] = [WORSE, 1 - WORSE].map((side) => quantile(1 - level * side * parts[at]));
        const sides = better === "lower" ? { low: worse, high: good } : { low: good, high: worse };
        const { low, high } = interval(row.now, row.then, sides, row.dispersion);
        return {
            ...row,
            moved: row.now.numerator / row.now.denominator - row.then.numerator / row.then.denominator,
            low,
            high,
            contribution: contribution(row.now, row.then, row.total),
            standsOut: low > 0 || high < 0,
        };
    });
}
