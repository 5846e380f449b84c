// How far a proportion, and the difference of two, may be from the truth.

// P. J. Acklam's coefficients: numerator and denominator, in the middle and in the tails.
const MIDDLE = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const BELOW_MIDDLE = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const TAIL = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
];
const BELOW_TAIL = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];

/**
 * @param {number[]} terms
 * @param {number} x
 */
const polynomial = (terms, x) => terms.reduce((sum, term) => sum * x + term, 0);

/**
 * Quantile of the standard normal distribution: the rational approximation of P. J. Acklam, relative error below
 * 1.2e-9.
 * @param {number} p
 * @returns {number}
 */
export function quantile(p) {
    if (p > 0.5) {
        return -quantile(1 - p);
    }
    if (p < 0.02425) {
        const tail = Math.sqrt(-2 * Math.log(p));
        return polynomial(TAIL, tail) / polynomial(BELOW_TAIL, tail);
    }
    const middle = (p - 0.5) * (p - 0.5);
    return (polynomial(MIDDLE, middle) * (p - 0.5)) / polynomial(BELOW_MIDDLE, middle);
}

/**
 * Limits of a proportion of n, each missed as often as z says: the second-order correction of T. T. Cai, One-sided
 * confidence intervals in discrete distributions, JSPI 131 (2005). Near 0 and 1 those of Wilson (1927) are missed on
 * one side three times as often.
 * @param {number} ratio
 * @param {number} n
 * @param {number} z
 */
export function limits(ratio, n, z) {
    const eta = (z * z) / 3 + 1 / 6;
    const spread = ratio * (1 - ratio);
    const correction = ((-(13 * z * z + 17) / 18) * spread + (z * z) / 18 + 7 / 36) / n;
    const middle = (ratio * n + eta) / (n + 2 * eta);
    const half = z * Math.sqrt(Math.max(0, spread + correction) / n);
    return { low: Math.max(0, Math.min(ratio, middle - half)), high: Math.min(1, Math.max(ratio, middle + half)) };
}

/**
 * Interval of the difference of two proportions from the limits of each: R. G. Newcombe, Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17 (1998), method 10 with other limits.
 * @param {Parts} now
 * @param {Parts} then
 * @param {{low: number, high: number}} z each side has one of its own
 * @param {number} dispersion how many lines count as one: lines of one order are often late or short together
 */
export function interval(now, then, z, dispersion = 1) {
    const [p, q] = [now.numerator / now.denominator, then.numerator / then.denominator];
    const both = (/** @type {number} */ side) => [
        limits(p, now.denominator / dispersion, side),
        limits(q, then.denominator / dispersion, side),
    ];
    const [[one, other], [another, last]] = [both(z.low), both(z.high)];
    return {
        low: p - q - Math.hypot(p - one.low, other.high - q),
        high: p - q + Math.hypot(another.high - p, q - last.low),
    };
}
