// Which definitions judged a figure, in words: a figure without its definition can mean anything.
import { element } from "../base/dom.js";
import { plural } from "../base/format.js";
import { site } from "../data/site.js";

/** What is not part of the rule itself. */
const APART = [
    "policy_id",
    "policy_kind",
    "source_pack",
    "customer_id",
    "description",
    "words",
    "lines",
    "judged_lines",
    "applies",
    "grace_days",
];

/** Those that decide order lines, the one of most lines first. */
export const deciding = () => site.policies.filter((policy) => policy.lines > 0);

/**
 * Made of the fields of the policy; publications of earlier releases have what somebody wrote about it.
 * @param {Policy} policy
 */
export const wordsOf = (policy) => policy.words ?? policy.description;

/** @param {Policy} policy */
export const policyNamed = (policy) => policy.policy_id + ": " + wordsOf(policy);

/**
 * A figure is judged where its day is the promise, for it is the policy that says what the promise is.
 * @param {Tile} tile
 */
const judging = (tile) => (/promise_date$|^state_date$/.test(tile.date) ? deciding() : []);

/** @param {Policy} policy */
const counted = (policy) => policyNamed(policy) + " (" + plural(policy.judged_lines, "line") + ")";

/**
 * The definitions behind a figure in one text; several with the number of lines that each one judged.
 * @param {Tile} tile
 */
function inWords(tile) {
    const policies = judging(tile);
    return policies.map(policies.length > 1 ? counted : policyNamed).join("; ");
}

/**
 * One definition is written down; several are one press away, by mouse or keyboard.
 * @param {Tile} tile
 */
export function policyNote(tile) {
    const policies = judging(tile);
    if (policies.length === 0) {
        return null;
    }
    if (policies.length === 1) {
        return element("p", { class: "policy" }, policyNamed(policies[0]));
    }
    const summary = element("summary", { title: inWords(tile) }, plural(policies.length, "definition"));
    const items = policies.map((policy) => element("li", {}, counted(policy)));
    return element("details", { class: "policy" }, summary, element("ul", {}, items));
}

/**
 * For files, which have no page around them.
 * @param {Tile} tile
 * @returns {Column}
 */
export const policyColumn = (tile) => ({ title: "Definition", value: () => inWords(tile), isExported: true });

/** @param {Policy} policy */
const ruleOf = (policy) =>
    JSON.stringify(
        Object.entries(policy)
            .filter(([key]) => !APART.includes(key))
            .sort(),
    );

/**
 * Whether everything is judged as this policy would: then there is nothing to compare.
 * @param {Policy} policy
 */
export const isInForce = (policy) => deciding().every((one) => ruleOf(one) === ruleOf(policy));
