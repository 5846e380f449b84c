package io.infull.quality.column;

import io.infull.db.Names;
import io.infull.project.DataTest;

/**
 * The rows of a model that a check looks at.
 *
 * @param condition SQL condition from its {@code where}; {@code true} for all rows
 */
public record CheckedRows(String model, String condition) {

    public static CheckedRows of(DataTest test) {
        String where = test.config().where();
        // The line break ends a comment at the end of the condition.
        return new CheckedRows(Names.quoted(test.model()), where.isEmpty() ? "true" : "(" + where + "\n)");
    }

    /** A column of the model, qualified so that it cannot mean a joined relation. */
    public String column(String name) {
        return model + "." + Names.quoted(name);
    }

    /** The number of these rows. */
    public String count() {
        return "count(*) filter (where " + condition + ")";
    }

    String filter(String violation) {
        return "filter (where " + condition + " and " + violation + ")";
    }

    String selectAll(String violation) {
        return "select * from " + model + " where " + condition + " and " + violation;
    }
}
