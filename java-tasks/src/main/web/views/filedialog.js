// A loaded file: what became of its lines, and its rejected rows.
import { dialog, element, empty, list } from "../base/dom.js";
import { count, moment } from "../base/format.js";
import { table } from "../base/table.js";
import { SLICES, sliceName } from "../data/protocol.js";
import { load } from "../data/slices.js";
import { plainNumber, textColumn } from "../parts/columns.js";

/** @param {number} loadId */
export async function showFile(loadId) {
    dialog("Load " + loadId, ...(await fileFacts(loadId)));
}

/** @param {number} loadId */
export async function fileFacts(loadId) {
    /** @type {TrustFacts} */
    const facts = await load(SLICES.trust);
    const file = facts.files.find((one) => one.load_id === loadId);
    if (!file) {
        return [empty("Not among the newest files: see ops.file.")];
    }
    const known = list(factsOf(file));
    if (file.lines_rejected === 0) {
        return [known, element("p", { class: "muted" }, "No row of this file was rejected.")];
    }
    /** @type {RejectedRow[]} */
    const rejected = await load(sliceName(SLICES.rejects, loadId));
    const isCut = rejected.length < file.lines_rejected;
    const part = isCut ? ", the first " + count(rejected.length) + " entries" : "";
    return [known, element("h3", {}, "Rejected rows of this file" + part), rejectedTable(rejected, loadId)];
}

/**
 * @param {LandedFile} file
 * @returns {[string, string][]}
 */
function factsOf(file) {
    const repairs = countsOf(file.repairs);
    const rules = countsOf(file.skipped_by);
    const parts = [
        count(file.lines_loaded) + " loaded",
        count(file.lines_rejected) + " rejected",
        count(file.lines_duplicate) + " duplicate",
        count(file.lines_skipped) + " skipped",
        count(file.lines_blank) + " blank",
    ];
    return [
        ["File", file.file_name + ", " + count(file.bytes) + " bytes"],
        ["State", file.state + (file.reason ? ": " + file.reason : "")],
        ["Loaded", moment(file.loaded_at) + ", run " + file.run_id],
        ["SHA-256", file.sha256],
        ["Lines", count(file.lines_read) + " read = " + parts.join(" + ")],
        ["Repairs", repairs || "none"],
        ...(rules ? [/** @type {[string, string]} */ (["Skipped by", rules])] : []),
    ];
}

/** @param {Record<string, number>} counts */
function countsOf(counts) {
    return Object.entries(counts)
        .map(([name, size]) => name + " " + count(size))
        .join(", ");
}

/**
 * @param {RejectedRow[]} rows
 * @param {number} loadId
 */
function rejectedTable(rows, loadId) {
    const columns = [
        plainNumber("Line", (row) => row.line),
        textColumn("Column", (row) => row.column_name),
        textColumn("Value", (row) => row.value),
        textColumn("Reason", (row) => row.message),
        {
            title: "Row",
            value: (/** @type {RejectedRow} */ row) => row.raw_text,
            show: (/** @type {RejectedRow} */ row) => element("code", {}, row.raw_text),
        },
    ];
    return table(columns, rows, { caption: "Rejected rows", name: "rejected_rows_of_load_" + loadId, most: 20 });
}
