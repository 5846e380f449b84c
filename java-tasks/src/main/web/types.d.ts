// What is in the slices, and what the modules pass to each other. docs/slices.md explains the slices.

type Fraction = import("./base/exact.js").Fraction;
/** A number, exact or not. */
type Amount = number | Fraction;

// Elements
type Content = Node | string | null | undefined | Content[];
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>;
interface Column {
    title: string;
    /** For CSV. */
    value: (row: any) => any;
    /** For people; not given: the value. */
    show?: (row: any) => Content;
    isNumber?: boolean;
    isTight?: boolean;
    isWide?: boolean;
    /** In the CSV alone. */
    isExported?: boolean;
}
interface TableOptions {
    caption: string;
    /** Of the CSV; not given: none. */
    name?: string;
    /** Rows that are shown at first, and each time that more are asked for. */
    most?: number;
    onRow?: (row: any) => unknown;
    rowLabel?: (row: any) => string;
    /** Looks for rows until there are as many, and returns whether these are all. */
    more?: (size: number) => Promise<boolean>;
}

// The slice "site"
interface Site {
    written_at: string;
    publication: Publication;
    sources: Source[];
    rejected: { total: number };
    not_counted: NotCounted[];
    policies: Policy[];
    maturing: Record<string, string>;
    maturing_lines: { period_date: string; mature_date: string; grace_days: number; basis: string }[];
    /** Of values of a dimension that have one. */
    names: Record<string, Record<string, string> | undefined>;
    kpi_gaps: Record<string, string>;
    /** By KPI: customer, city, target agreed. */
    targets: Record<string, [string, string, string | null][]>;
    board: Board;
    tiles: Tile[];
    measures: { tile: string; series: string | null }[];
    dimensions: Dimension[];
    months: Month[];
    totals: RawCells;
    late: { months: string[]; totals: RawCells };
    order_lines: number;
}
/** Rows that are in no figure and may change one. */
interface NotCounted {
    raw_table: string;
    reason: string;
    row_count: number;
}
interface Publication {
    id: number;
    as_of: string;
    run_id: string;
    built_at: string;
    published_at: string;
    checks_passed: number;
    checks_warned: number;
    previous: { id: number; as_of: string; published_at: string | null } | null;
}
interface Current {
    id: number;
    as_of: string;
    published_at: string;
}
interface Source {
    pack: string;
    source: string;
    last_file: string | null;
    last_loaded_at: string | null;
    files_loaded: number;
    files_refused: number;
    lines_read: number;
    lines_loaded: number;
    lines_rejected: number;
    newest_date: string | null;
    age_days: number | null;
}
interface Policy {
    policy_id: string;
    policy_kind: string;
    description: string;
    words?: string;
    matures: string;
    days_late_allowed: number;
    grace_days: number;
    lines: number;
    judged_lines: number;
    applies: boolean;
}
interface Board {
    title: string;
    owner: string;
    description: string;
    shared_cards: SharedCard[];
    alternatives: Record<string, { tile: string; series: string } | undefined>;
}
interface SharedCard {
    tiles: string[];
    complements: string[];
}
interface Tile {
    name: string;
    title: string;
    about: string;
    section: string;
    chart: "card" | "bars" | "waterfall" | "comparison" | "rows";
    grain: "line" | "order";
    unit: string;
    display: "ratio" | "numerator";
    better: "higher" | "lower";
    kpi: string;
    /** The date column of order lines. */
    date: string;
    stock: boolean;
    followed: boolean;
    columns: Record<string, string>;
    bounded_by: string[];
    unbounded_by: string[];
    legend: { series: string; title: string; about: string }[];
    scales: { numerator: number; denominator: number; target: number; uniformTarget: string | null };
}
interface Dimension {
    name: string;
    /** Of order lines and marts. */
    column: string;
    title: string;
    plural: string;
    of_orders: boolean;
    /** Whether it can have thousands of values, and the dimension that each of them belongs to. */
    many: boolean;
    within: string | null;
    values: string[];
}
interface Month {
    name: string;
    places: boolean;
    /** Dimensions of many values with a slice of their own, and those with slices for rankings. */
    margins: string[];
    ranked: string[];
    cells: number;
}

// Slices of sums
type NumberColumn = number[] | { at: number[]; is: number[] };
interface RawCells {
    /** The days first; then a number for each value of a dimension. */
    keys: any[][];
    columns: Record<string, NumberColumn>;
}
interface Cells {
    days: (number | null)[];
    places: Record<string, number[]>;
    columns: Record<string, NumberColumn>;
}
interface CellSlice {
    name: string;
    keys: string[];
    /** Of slices that hold several tables. */
    part?: string;
}

// Slices of rows
type RowColumn = (number | null)[] | { is: string[]; at: number[] };
interface RowSlice {
    rows: number;
    columns: Record<string, RowColumn>;
}
interface LineIndex {
    outcomes: string[];
    several: string[];
    slices: LineSliceEntry[];
}
interface LineSliceEntry {
    name: string;
    rows: number;
    dates: Record<string, [string | null, string | null]>;
    customers: string[];
    counts: number[];
}
type Row = Record<string, any>;

// The slices "trust", "rejects-LOAD" and "catalog"
interface TrustFacts {
    checks: Check[];
    files: LandedFile[];
    publications: {
        publication_id: number;
        as_of_date: string;
        state: string;
        is_current: boolean;
        published_at: string | null;
    }[];
    commands: { command: string; started_at: string; exit_code: number | null; outcome: string | null }[];
}
interface Check {
    check_name: string;
    model: string | null;
    outcome: string;
    failures: number | null;
    tested_at: string;
    first_rows: string[] | null;
}
interface LandedFile {
    load_id: number;
    pack: string;
    source: string;
    file_name: string;
    sha256: string;
    bytes: number;
    state: string;
    reason: string | null;
    lines_read: number;
    lines_loaded: number;
    lines_rejected: number;
    lines_duplicate: number;
    lines_skipped: number;
    lines_blank: number;
    repairs: Record<string, number>;
    skipped_by: Record<string, number>;
    run_id: string;
    loaded_at: string;
}
interface RejectedRow {
    line: number;
    column_name: string | null;
    value: string | null;
    message: string;
    raw_text: string;
}
interface Catalog {
    sources: Feed[];
    published: Model[];
    runs: NodeRun[];
    project: Record<
        string,
        { reads: string[]; reads_raw: string[]; sql: string; columns: Record<string, string> } | undefined
    >;
    tiles: Record<string, string[] | undefined>;
}
interface Feed {
    pack: string;
    source: string;
    table_name: string;
}
interface Model {
    model: string;
    layer: string;
    description: string;
    columns: { name: string; type: string }[];
    row_count: number | null;
    built_at: string;
}
interface NodeRun {
    publication_id: number;
    model: string;
    outcome: string;
    row_count: number | null;
    duration_ms: number | null;
    started_at: string;
}
interface GraphNode {
    id: string;
    layer: string;
    title: string;
    reads: string[];
}
interface Graph {
    nodes: Map<string, GraphNode>;
    published: Map<string, Model>;
}

// What is looked at. Days are counted from 1970-01-01, both ends of a range are in it, null is open.
interface Days {
    from: number | null;
    to: number | null;
    asAt?: number;
}
interface ClosedDays extends Days {
    from: number;
    to: number;
    asAt: number;
}
type Filters = Record<string, string>;
interface State extends Record<string, string | undefined> {
    view: string;
    range: string;
    kpi: string;
    by: string;
    grain: string;
    mean: string;
    tile: string;
    rows: string;
}
type Patch = Record<string, string | null | undefined>;
interface Query {
    range: Days;
    filters?: Filters;
    by?: string | null;
    tile?: Tile | null;
    every?: number | null;
}
type GroupKey = string | number;
type Sums = Float64Array;
type Groups = Map<GroupKey, Sums>;

// Figures
interface Parts {
    numerator: number;
    denominator: number;
}
interface Figure extends Parts {
    ratio: Fraction | null;
    value: Fraction | null;
    target: Fraction | null;
    gap: Fraction | null;
    isMet: boolean | null;
}
type Possible = { text: string } | { text?: undefined; low: number; high: number; rows: number };
interface Grace {
    /** Days that are left, of how many, and the day on which none is left. */
    left: number;
    of: number;
    on: number;
}
interface CardSums {
    now: Sums | undefined;
    then: Sums | null | undefined;
    weeks: Groups;
    filters: Filters;
    /** Plain means of targets, where they are meant. */
    aims: Map<Tile, Fraction | undefined>;
}
interface TrendPoint extends Figure {
    day: number;
    grace: Grace | null;
}
/** What a definition says of the order lines. */
interface Compared {
    policy: Policy;
    otif: Figure;
    onTime: Figure;
    inFull: Figure;
    gained: number;
    lost: number;
    unjudged: number;
}
interface Step {
    series: string;
    title: string;
    about: string;
    amount: number;
}
interface Wanted {
    tile: Tile;
    /** all, met, missed or a series. */
    rows: string;
    range: Days;
    filters: Filters;
}
interface Found {
    rows: Row[];
    isComplete: boolean;
    until: (size: number) => Promise<void>;
}
interface MoverPlace {
    by: string;
    place: string;
    total: { now: Parts; then: Parts };
    now: Parts;
    /** The weeks of each earlier period. */
    earlier: Parts[][];
}
interface Mover extends MoverPlace {
    then: Parts;
    moved: number;
    low: number;
    high: number;
    contribution: number;
    standsOut: boolean;
}

interface Window {
    /** Missing until the library has arrived. */
    echarts?: any;
}
declare var INFULL: Record<string, unknown>;
