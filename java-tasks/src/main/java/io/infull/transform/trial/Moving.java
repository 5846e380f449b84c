package io.infull.transform.trial;

/**
 * Something in a select that gives other rows from the same data.
 *
 * @param what for people, like {@code now()}
 * @param word its first word in the text, to find the line; several words are separated by bars; empty when it cannot
 *     be found
 */
record Moving(String what, String word, String remedy) {

    static final String ADD_ORDER = "Add an order by that leaves no two rows equal";
    static final String AS_OF = "Take as_of_date from run_parameters";
    static final String LEAVE_OUT = "Leave it out: a model may call only what depends on its arguments alone";
}
