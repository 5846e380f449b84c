package io.infull.transform;

/**
 * A raw table changed after the plan was made. Models that are built already fit the plan; the remaining ones would
 * not.
 */
final class RawTablesChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
