package io.infull.source.account;

/** One row cannot be loaded. It is no failure of the program, so it carries no stack trace. */
public final class RowRejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String place;
    private final String value;
    private final String reason;

    private RowRejected(String column, String place, String value, String reason, String problem) {
        super(problem, null, false, false);
        this.column = column;
        this.place = place;
        this.value = value;
        this.reason = reason;
    }

    /** The row as a whole is at fault; the problem reads on from {@code orders.csv line 42}. */
    public static RowRejected row(String reason, String problem) {
        return new RowRejected(null, null, null, reason, problem);
    }

    /** @param column comes from a file, where an escape can spell a NUL; a NUL is replaced by a question mark */
    public static RowRejected value(String column, String value, String reason, String problem) {
        String name = column == null ? null : column.replace('\0', '?');
        return new RowRejected(name, name, value, reason, problem);
    }

    /** The same, of one element of a list. The number is from 1. */
    public RowRejected inElement(String list, int number) {
        String element = list + "[" + number + "]";
        return column == null
                ? new RowRejected(list, element, value, reason, getMessage())
                : new RowRejected(column, column + " of " + element, value, reason, getMessage());
    }

    /** What is at fault, for a sentence; null when it is the row as a whole. */
    public String place() {
        return place;
    }

    /** The whole message: {@code orders.csv line 42, order_date: expected a date …}. */
    public String at(String fileName, long line) {
        String start = fileName + " line " + line;
        return place == null ? start + " " + getMessage() : start + ", " + place + ": " + getMessage();
    }

    /** Null when the row as a whole is at fault. */
    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    /** A word for statistics, for example {@code not_an_integer}. */
    public String reason() {
        return reason;
    }
}
