// Figures from sums: what people look at, its target, and the gap between them.
import { fraction, meets, scaled } from "../base/exact.js";
import { CHANGE } from "./protocol.js";
import { raw } from "./query.js";

/** @typedef {import("../base/exact.js").Fraction} Fraction */

/**
 * Numerator and denominator as numbers; ratio, what people look at (value), its target and the gap between them as
 * exact fractions, all three in the same unit; null where there is nothing.
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 * @param {string | null} series
 * @param {Fraction} [aim] the target where another one is meant than the weighted mean
 */
export function figure(tile, sums, series = null, aim = undefined) {
    return computed(tile, (kind) => raw(tile, sums, series, kind), aim);
}

/**
 * Numerator and denominator alone, for code that needs thousands of figures and no targets.
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 * @returns {Parts}
 */
export function parts(tile, sums) {
    return {
        numerator: raw(tile, sums, null, "n") / 10 ** tile.scales.numerator,
        denominator: raw(tile, sums, null, "d") / 10 ** tile.scales.denominator,
    };
}

/**
 * The same figure as the previous publication had it: today's less what has changed since. Targets do not change.
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 */
export function before(tile, sums) {
    const changed = (/** @type {string} */ kind) => ("nd".includes(kind) ? raw(tile, sums, CHANGE, kind) : 0);
    return computed(tile, (kind) => raw(tile, sums, null, kind) - changed(kind));
}

/**
 * @param {Tile} tile
 * @param {(kind: string) => number} get
 * @param {Fraction} [meant]
 * @returns {Figure}
 */
function computed(tile, get, meant) {
    const numerator = scaled(get("n"), tile.scales.numerator);
    const denominator = scaled(get("d"), tile.scales.denominator);
    const ratio = denominator.sign === 0 ? null : numerator.over(denominator);
    const target = meant ?? targetOf(tile, get);
    const isAmount = tile.display === "numerator";
    // a period with nothing in it is no success: 0.00 of nothing meets no target
    const value = isAmount && ratio !== null ? numerator : ratio;
    const aim = target !== null && isAmount ? target.times(denominator) : target;
    const gap = value === null || aim === null ? null : value.minus(aim);
    const shown = { ratio, value, target: aim, gap, isMet: verdictOn(tile, gap) };
    return { numerator: Number(numerator), denominator: Number(denominator), ...shown };
}

/**
 * @param {Tile} tile
 * @param {Fraction | null} gap
 */
const verdictOn = (tile, gap) => (gap === null || !tile.better ? null : meets(tile.better, gap));

/**
 * @param {Tile} tile
 * @param {(kind: string) => number} get
 */
function targetOf(tile, get) {
    if (tile.scales.uniformTarget !== null) {
        return fraction(tile.scales.uniformTarget);
    }
    const targeted = scaled(get("u"), tile.scales.denominator);
    return targeted.sign === 0 ? null : scaled(get("t"), tile.scales.target).over(targeted);
}
