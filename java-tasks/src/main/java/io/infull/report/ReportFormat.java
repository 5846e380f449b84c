package io.infull.report;

/** For people, for spreadsheets, for programs. */
enum ReportFormat {
    TEXT,
    CSV,
    JSON
}
