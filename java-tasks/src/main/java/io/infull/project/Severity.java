package io.infull.project;

/** What a failing check does: {@code error} stops the run, {@code warn} is reported and the run goes on. */
public enum Severity {
    error,
    warn
}
