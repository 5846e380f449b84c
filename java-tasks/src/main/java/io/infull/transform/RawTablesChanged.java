package io.infull.transform;

/** A raw table changed after the plan was made: what is built already fits the plan, what is still to come would not. */
final class RawTablesChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
