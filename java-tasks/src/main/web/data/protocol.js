// The names in the data files, as docs/slices.md explains them. The writer has the same ones (io.infull.site.Slice
// and its neighbours); SliceProtocolTest compares them.

/** What the names of slices begin with. */
export const SLICES = {
    current: "current",
    site: "site",
    margins: "margins",
    places: "places",
    ranked: "ranked",
    cross: "cross",
    late: "late",
    lines: "lines",
    contracts: "contracts",
    trust: "trust",
    rejects: "rejects",
    catalog: "catalog",
};

/** The kinds of numbers of a measure, in the order of their letters: a column of numbers is named measure:kind. */
export const KINDS = "ndtu";

/** Key, after the day, of late counts: the day of the change. */
export const JUDGED = "judged";

/** The month of rows without a date. */
export const UNDATED = "undated";

/** The series of a tile that holds how much of its figure has changed. */
export const CHANGE = "change since the previous publication";

/** With whom targets and contracts are agreed, by whom order lines are found, and where they are. */
export const CUSTOMER = "customer";
export const CITY = "city";

/** Prefix of the columns with the result of an order line for a tile, and what a counted line has there. */
export const OUTCOME = "tile:";
export const MET = "true";
export const MISSED = "false";

/**
 * The name of a slice, like cross-2026-05-0.
 * @param {(string | number)[]} parts
 */
export const sliceName = (...parts) => parts.join("-");
