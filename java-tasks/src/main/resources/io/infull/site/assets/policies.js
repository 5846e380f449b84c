// Which definitions judged a figure, in words: a figure without its definition can mean anything.
"use strict";
INFULL.policies = (function () {
    const f = INFULL.format;
    const data = INFULL.data;
    const { element } = INFULL.dom;
    // What is not part of the rule itself.
    const APART = ["policy_id", "policy_kind", "source_pack", "customer_id", "description", "words", "lines", "judged_lines", "applies", "grace_days"];

    /** Those that decide order lines, the one of most lines first. */
    const deciding = () => data.site.policies.filter((policy) => policy.lines > 0);

    /** Made of the fields of the policy; publications of earlier releases have what somebody wrote about it. */
    const wordsOf = (policy) => policy.words ?? policy.description;
    const named = (policy) => policy.policy_id + ": " + wordsOf(policy);

    /** A figure is judged where its day is the promise, for it is the policy that says what the promise is. */
    const isJudged = (tile) => /promise_date$|^state_date$/.test(tile.date);

    /** The definitions behind a figure in one text; several with the number of lines that each one judged. */
    function inWords(tile) {
        const policies = isJudged(tile) ? deciding() : [];
        return policies.map((policy) => named(policy) + (policies.length > 1 ? " (" + f.plural(policy.judged_lines, "line") + ")" : "")).join("; ");
    }

    /** One definition is written down; several are one press away, by mouse or keyboard. */
    function note(tile) {
        const policies = isJudged(tile) ? deciding() : [];
        if (policies.length < 2) {
            return policies.length === 0 ? null : element("p", { class: "policy" }, named(policies[0]));
        }
        return element("details", { class: "policy" }, element("summary", { title: inWords(tile) }, f.plural(policies.length, "definition")),
            element("ul", {}, policies.map((policy) => element("li", {}, named(policy) + " (" + f.plural(policy.judged_lines, "line") + ")"))));
    }

    /** For files, which have no page around them. */
    const column = (tile) => ({ title: "Definition", value: () => inWords(tile), isExported: true });

    const ruleOf = (policy) => JSON.stringify(Object.entries(policy).filter(([key]) => !APART.includes(key)).sort());

    /** Whether everything is judged as this policy would: then there is nothing to compare. */
    const isInForce = (policy) => deciding().every((one) => ruleOf(one) === ruleOf(policy));

    return { deciding, wordsOf, named, inWords, note, column, isInForce };
})();
