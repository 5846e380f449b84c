// Can I trust it: the page behind the bar.
import { element, empty, list, panel } from "../base/dom.js";
import { NONE, count, moment, plural } from "../base/format.js";
import { table } from "../base/table.js";
import { SLICES } from "../data/protocol.js";
import { site } from "../data/site.js";
import { load } from "../data/slices.js";
import { href } from "../page/state.js";
import { countColumn, momentColumn, plainNumber, stateColumn, textColumn } from "../parts/columns.js";
import { deciding, wordsOf } from "../parts/policies.js";
import { dataAge, mark } from "../parts/trustwords.js";
import { showFile } from "./filedialog.js";

/** @param {HTMLElement} page */
export async function showTrust(page) {
    /** @type {TrustFacts} */
    const facts = await load(SLICES.trust);
    page.append(
        element("div", { class: "columns" }, publicationPanel(), policyPanel()),
        sourcePanel(),
        checkPanel(facts.checks),
        filePanel(facts.files),
        element("div", { class: "columns" }, historyPanel(facts), commandPanel(facts)),
    );
}

function publicationPanel() {
    const { publication, board } = site;
    const { previous } = publication;
    const compared = previous
        ? "publication " + previous.id + ", as of " + previous.as_of
        : "nothing: no earlier publication is kept";
    return panel(
        "Publication " + publication.id,
        null,
        [],
        list([
            ["As of", publication.as_of + ", the last day whose data is complete"],
            ["Seen since", moment(publication.published_at)],
            ["Built", moment(publication.built_at) + ", run " + publication.run_id],
            ["Compared with", compared],
            ["Owner", board.owner],
            ["Pages written", moment(site.written_at)],
        ]),
    );
}

function policyPanel() {
    const about =
        "What on time and in full mean. Lines are judged under the most specific policy in force on their order date.";
    const words = (/** @type {Policy} */ policy) => wordsOf(policy) + " (" + plural(policy.lines, "order line") + ")";
    const compare = element("a", { href: href({ view: "definitions" }) }, "Compare");
    const pairs = deciding().map((policy) => /** @type {[string, string]} */ ([policy.policy_id, words(policy)]));
    return panel("Definitions", about, [compare], list(pairs));
}

function sourcePanel() {
    const columns = [
        textColumn("Source", (row) => row.pack + "/" + row.source),
        textColumn("Newest file", (row) => row.last_file),
        momentColumn("Loaded", "last_loaded_at"),
        textColumn("Newest date", (row) => row.newest_date),
        {
            title: "Age at the as-of date",
            value: (/** @type {Source} */ row) => row.age_days,
            show: (/** @type {Source} */ row) => (row.age_days === null ? NONE : dataAge(row)),
            isNumber: true,
        },
        countColumn("Files", "files_loaded"),
        countColumn("Lines read", "lines_read"),
        countColumn("Loaded", "lines_loaded"),
        countColumn("Rejected", "lines_rejected"),
        countColumn("Refused files", "files_refused"),
    ];
    const about = "Every line of a loaded file is loaded, rejected, a duplicate, skipped by its contract, or blank.";
    const options = { caption: "Sources and their freshness", name: "sources" };
    return panel("Sources", about, [], table(columns, site.sources, options));
}

/** @param {Check[]} checks */
function checkPanel(checks) {
    const bad = checks.filter((check) => check.outcome !== "passed").length;
    const about =
        count(checks.length - bad) +
        " passed, " +
        count(bad) +
        " did not. Only warnings can be here: a failed check stops the publication.";
    const columns = [
        textColumn("Check", (row) => row.check_name.replaceAll("_", " ")),
        stateColumn("Outcome", "outcome", (outcome) => mark(outcome === "passed" ? "ok" : "warn")),
        countColumn("Rows", "failures"),
        textColumn("Model", (row) => row.model ?? "several"),
        textColumn("First rows", (row) => (row.first_rows ?? []).join(" | ")),
        momentColumn("Tested", "tested_at"),
    ];
    const options = { caption: "Checks of this publication", name: "checks", most: 15 };
    return panel("Checks", about, [], table(columns, checks, options));
}

/** @param {LandedFile[]} files */
function filePanel(files) {
    const columns = [
        plainNumber("Load", (row) => row.load_id),
        textColumn("File", (row) => row.file_name),
        textColumn("Source", (row) => row.pack + "/" + row.source),
        stateColumn("State", "state"),
        momentColumn("Loaded", "loaded_at"),
        countColumn("Read", "lines_read"),
        countColumn("Rejected", "lines_rejected"),
        countColumn("Duplicate", "lines_duplicate"),
        countColumn("Skipped", "lines_skipped"),
        countColumn("Blank", "lines_blank"),
        {
            title: "SHA-256",
            value: (/** @type {LandedFile} */ row) => row.sha256,
            show: (/** @type {LandedFile} */ row) => element("code", { title: row.sha256 }, row.sha256.slice(0, 12)),
        },
    ];
    const grid = table(columns, files, {
        caption: "File ledger",
        name: "files",
        most: 15,
        onRow: (row) => showFile(row.load_id),
        rowLabel: (row) => "Load " + row.load_id + ", " + row.file_name,
    });
    return panel("Files", "The newest first. A file is loaded whole, or refused whole.", [], grid);
}

/** @param {TrustFacts} facts */
function historyPanel({ publications }) {
    const columns = [
        plainNumber("Number", (row) => row.publication_id),
        textColumn("As of", (row) => row.as_of_date),
        textColumn("State", (row) => (row.is_current ? "what readers see" : row.state)),
        momentColumn("Published", "published_at"),
    ];
    const options = { caption: "Publications", name: "publications", most: 10 };
    return panel("Publications", null, [], table(columns, publications, options));
}

/** @param {TrustFacts} facts */
function commandPanel({ commands }) {
    const columns = [
        textColumn("Command", (row) => row.command),
        momentColumn("Started", "started_at"),
        plainNumber("Exit", (row) => row.exit_code),
        textColumn("Outcome", (row) => row.outcome ?? "running or killed"),
    ];
    const options = { caption: "Commands", name: "commands", most: 10 };
    const isEmpty = commands.length === 0;
    return panel(
        "Commands",
        null,
        [],
        isEmpty ? empty("No command has written yet.") : table(columns, commands, options),
    );
}
