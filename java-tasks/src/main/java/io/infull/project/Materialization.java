package io.infull.project;

/** What a model becomes in the database. */
public enum Materialization {
    VIEW,
    /** Its rows live in an immutable part. */
    TABLE
}
