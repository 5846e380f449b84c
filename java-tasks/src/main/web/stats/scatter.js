// How many lines count as one: lines of one order are often late or short together, and so may be those of a day or a
// bad week. A place whose earlier periods scatter more than independent lines would has an interval as if it had fewer
// lines.

/** @typedef {{square: number, freedom: number}} Scatter */
/** @typedef {{by: string, earlier: Parts[][]}} Row */

const TAIL = 0.25;

/** @param {Parts[]} figures */
export function summed(figures) {
    return figures.reduce(
        (sum, one) => ({
            numerator: sum.numerator + one.numerator,
            denominator: sum.denominator + one.denominator,
        }),
        { numerator: 0, denominator: 0 },
    );
}

/**
 * Pearson's chi-square of figures that differ by chance only, and its degrees of freedom: equal on average where
 * lines are independent.
 * @param {Parts[]} figures
 * @returns {Scatter}
 */
function scatterOf(figures) {
    const filled = figures.filter((one) => one.denominator > 0);
    const all = summed(filled);
    const ratio = all.numerator / all.denominator;
    if (!(ratio > 0 && ratio < 1 && filled.length > 1)) {
        return { square: 0, freedom: 0 };
    }
    const squares = filled.map(
        (one) => (one.numerator - one.denominator * ratio) ** 2 / (one.denominator * ratio * (1 - ratio)),
    );
    return { square: squares.reduce((sum, one) => sum + one, 0), freedom: filled.length - 1 };
}

/** @param {Scatter[]} scatters */
function joined(scatters) {
    return scatters.reduce((sum, one) => ({ square: sum.square + one.square, freedom: sum.freedom + one.freedom }), {
        square: 0,
        freedom: 0,
    });
}

/** @param {Scatter} scatter */
const perDegree = ({ square, freedom }) => (freedom === 0 ? 1 : square / freedom);

/** @param {Row} row */
const betweenPeriods = ({ earlier }) => scatterOf(earlier.map(summed));

/**
 * First weeks against first weeks and so on, for the last ones of a young period are younger; in a single period
 * there is no other way.
 * @param {Row} row
 */
function betweenWeeks({ earlier }) {
    if (earlier.length === 1) {
        return scatterOf(earlier[0]);
    }
    return joined(earlier[0].map((unused, week) => scatterOf(earlier.map((weeks) => weeks[week]))));
}

/**
 * By row, at least 1; earlier has the figures of the weeks of each earlier period. Places of a kind share the largest
 * estimate of lines, weeks and periods. Where they differ by more than chance explains, each moves towards its own by
 * the part that chance leaves over: W. James and C. Stein, Estimation with quadratic loss (1961). What is above 1
 * counts by a quarter more: lines that share their fate in part have longer tails than as many fewer lines that share
 * nothing.
 * @param {Row[]} rows
 */
export function dispersions(rows) {
    const [weeks, periods] = [rows.map(betweenWeeks), rows.map(betweenPeriods)];
    const common = Math.max(1, perDegree(joined(weeks)), perDegree(joined(periods)));
    const ofKind = (/** @type {Scatter[]} */ scatters, /** @type {string} */ by) =>
        scatters.filter((one, at) => rows[at].by === by && one.freedom > 0);
    const kindOf = (/** @type {string} */ by) => {
        const [ofWeeks, ofPeriods] = [ofKind(weeks, by), ofKind(periods, by)];
        const shared = Math.max(common, perDegree(joined(ofWeeks)), perDegree(joined(ofPeriods)));
        return { ...differences(ofWeeks), shared };
    };
    const kinds = Object.fromEntries([...new Set(rows.map((row) => row.by))].map((by) => [by, kindOf(by)]));
    return rows.map(({ by }, at) => {
        const { mean, own, shared } = kinds[by];
        const further = weeks[at].freedom === 0 ? 0 : own * (perDegree(weeks[at]) - mean);
        const estimate = Math.max(1, shared + further);
        return estimate + (estimate - 1) * TAIL;
    });
}

/**
 * The mean of places, and what part of their differences is their own: chi-square has a variance of twice its degrees
 * of freedom.
 * @param {Scatter[]} scatters
 */
function differences(scatters) {
    const mean = perDegree(joined(scatters));
    const seen = scatters.reduce((sum, one) => sum + (perDegree(one) - mean) ** 2, 0);
    const chance = scatters.reduce((sum, one) => sum + (2 * mean ** 2) / one.freedom, 0);
    return { mean, own: seen > chance ? 1 - chance / seen : 0 };
}
