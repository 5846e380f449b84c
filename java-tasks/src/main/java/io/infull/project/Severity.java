package io.infull.project;

/**
 * What a failing check does: {@code error} stops the run, {@code accept} holds the candidate until a person accepts it,
 * {@code warn} is reported and the run goes on.
 */
public enum Severity {
    error,
    accept,
    warn
}
