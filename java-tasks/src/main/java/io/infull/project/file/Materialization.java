package io.infull.project.file;

/** What a model becomes in the database. */
public enum Materialization {
    VIEW,
    /** Its rows are in a part that never changes. */
    TABLE
}
