// What a card says beside its figure: another definition, changes, grace and what is not in it.
import { element } from "../base/dom.js";
import { NONE, day, percent, plural } from "../base/format.js";
import { before, figure } from "../data/figures.js";
import { possible } from "../data/possible.js";
import { site, tileOrNone } from "../data/site.js";
import { href, range } from "../page/state.js";
import { graceInWords, graceOf, matures } from "../parts/maturity.js";
import { isInForce, policyNamed } from "../parts/policies.js";
import { gapWritten } from "../parts/written.js";

/**
 * The same order lines under the alternative of the card, unless that is the definition in force.
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 * @param {Figure} shown
 */
export function beside(tile, sums, shown) {
    const declared = site.board.alternatives[tile.name];
    const policy = declared && site.policies.find((one) => one.policy_id === declared.series);
    const compared = declared && tileOrNone(declared.tile);
    if (!policy || !compared || isInForce(policy)) {
        return null;
    }
    const { ratio, denominator } = figure(compared, sums, declared.series);
    if (ratio === null) {
        return null;
    }
    // With fewer lines it is not comparable with the figure above it.
    const part = denominator === shown.denominator ? "" : ", of " + plural(denominator, "line") + " only";
    const text = "by " + policy.policy_id.replaceAll("_", " ") + ": " + percent(ratio) + part;
    const title = policyNamed(policy) + ". Compare the definitions";
    return element("p", { class: "beside" }, element("a", { href: href({ view: "definitions" }), title }, text));
}

/**
 * @param {Tile} tile
 * @param {Figure} shown
 * @param {CardSums} sums
 */
export function changesOf(tile, shown, { now, then }) {
    const words = matures(tile) ? "vs. before, same age" : "vs. before";
    const { previous } = site.publication;
    return element(
        "p",
        { class: "changes" },
        then === null ? null : change(tile, shown, figure(tile, then), "previous period", words),
        previous ? change(tile, shown, before(tile, now), "previous publication", "vs. pub. " + previous.id) : null,
    );
}

/**
 * @param {Tile} tile
 * @param {Figure} now
 * @param {Figure} then
 * @param {string} kind
 * @param {string} words
 */
function change(tile, now, then, kind, words) {
    const isKnown = then.value !== null && now.value !== null && then.denominator !== 0;
    const difference = isKnown && now.value && then.value ? now.value.minus(then.value) : null;
    const sign = difference === null ? 0 : difference.sign;
    const arrow = ["\u25bc ", "", "\u25b2 "][sign + 1];
    return element(
        "span",
        { class: "change " + toneOfChange(tile, sign), "data-change": kind, title: "Change against the " + kind },
        element("b", {}, difference === null ? NONE : arrow + gapWritten(tile, difference)),
        " " + words,
    );
}

/**
 * @param {Tile} tile
 * @param {number} sign
 */
function toneOfChange(tile, sign) {
    if (sign === 0 || !tile.better) {
        return "";
    }
    return sign > 0 === (tile.better === "higher") ? "good" : "bad";
}

/** @param {Tile} tile */
export function graceLine(tile) {
    const grace = graceOf(tile, range().to);
    if (!grace) {
        return null;
    }
    const title = "Late shipments still change this figure until " + day(grace.on);
    return element("p", { class: "grace", title }, "not mature: " + graceInWords(grace));
}

/**
 * @param {Tile} tile
 * @param {Sums | undefined} sums
 */
export function rangeNote(tile, sums) {
    const range = possible(tile, sums);
    if (!range) {
        return null;
    }
    const title =
        "Rejected rows and lines that cannot be judged are not in the figure. " +
        "This is what it could be if all of them belonged here.";
    const text = range.text ?? "possible " + percent(range.low) + " to " + percent(range.high);
    return element("p", { class: "possible", title }, text);
}
