// From an order line to the file and the line of it, and to the contracts of its customer and product.
import { dialog, element, empty, list } from "../base/dom.js";
import { NONE, count, number } from "../base/format.js";
import { table } from "../base/table.js";
import { contractsOf } from "../data/lines.js";
import { numberColumn, plainNumber, textColumn } from "../parts/columns.js";
import { fieldText } from "./fields.js";
import { fileFacts } from "./filedialog.js";

/** What must be the same for a contract to be the one that a line was compared with. */
const SAME = ["contract_id", "effective_start_date", "effective_end_date", "agreed_price", "moq"];

/** @param {Row} row */
export async function showLine(row) {
    const origin = element("div", {}, empty("Looking up the file \u2026"));
    const agreed = element("div", {}, empty("Looking up the contracts \u2026"));
    dialog(
        "Order line " + row.order_line_id,
        element("h3", {}, "Where it came from"),
        origin,
        element("h3", {}, "Contracts of this customer and product"),
        agreed,
        element("h3", {}, "What is known of it"),
        element("div", { class: "facts-list" }, list(factsOf(row))),
    );
    agreed.replaceChildren(contractTable(row, await contractsOf(row)));
    origin.replaceChildren(...(await originOf(row)));
}

/**
 * @param {Row} row
 * @returns {[string, string][]}
 */
function factsOf(row) {
    return Object.entries(row)
        .filter(([key]) => !/^(source_|load_id)/.test(key))
        .map(([key, value]) => [key.replaceAll("_", " "), fieldText(key, value)]);
}

/** @param {Row} row */
async function originOf(row) {
    if (row.load_id === null) {
        return [empty("From no file: someone inserted this row by hand.")];
    }
    const place = element(
        "p",
        {},
        "Line ",
        element("strong", { id: "source-line" }, String(row.source_line)),
        " of ",
        element("strong", { id: "source-file" }, row.source_file),
        ", load ",
        element("strong", {}, String(row.load_id)),
        ", pack " + row.source_pack,
    );
    return [place, ...(await fileFacts(row.load_id))];
}

/**
 * @param {Row} line
 * @param {Row[]} contracts
 */
function contractTable(line, contracts) {
    if (contracts.length === 0) {
        return empty("None was landed.");
    }
    const columns = [
        textColumn("File", (row) => row.source_file),
        plainNumber("Line", (row) => row.source_line),
        plainNumber("Load", (row) => row.load_id),
        dateColumn("From", "effective_start_date"),
        dateColumn("To", "effective_end_date"),
        numberColumn(
            "Agreed price",
            (row) => row.agreed_price,
            (price) => number(price, 2, 6),
        ),
        numberColumn(
            "MOQ",
            (row) => row.moq,
            (moq) => (moq === null ? NONE : count(moq)),
        ),
        textColumn("On the order date", (row) => verdictOf(line, row)),
    ];
    return table(columns, contracts, { caption: "Contracts", name: "contracts_of_" + line.order_line_id, most: 20 });
}

/**
 * @param {string} title
 * @param {string} key
 * @returns {Column}
 */
function dateColumn(title, key) {
    return { title, value: (row) => row[key], show: (row) => row[key] ?? "open", isTight: true };
}

/**
 * @param {Row} line
 * @param {Row} contract
 */
function verdictOf(line, contract) {
    if (line.has_contract === "true" && SAME.every((key) => contract[key] === line[key])) {
        return "applies";
    }
    const { effective_start_date: from, effective_end_date: to } = contract;
    const isCovering = line.order_date !== null && (from ?? "") <= line.order_date && (to ?? "9999") >= line.order_date;
    return isCovering ? "overlaps; another one applies" : "not in force";
}
