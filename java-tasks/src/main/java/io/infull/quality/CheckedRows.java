package io.infull.quality;

import io.infull.db.Names;
import io.infull.project.DataTest;

/**
 * The rows of a model that a check looks at.
 *
 * @param condition SQL that its {@code where} makes of them; {@code true} for all
 */
record CheckedRows(String model, String condition) {

    static CheckedRows of(DataTest test) {
        String where = test.config().where();
        // A line break ends a comment that stands at the end of the condition.
        return new CheckedRows(Names.quoted(test.model()), where.isEmpty() ? "true" : "(" + where + "\n)");
    }

    /** A column of the model, as no joined relation can be meant by it. */
    String column(String name) {
        return model + "." + Names.quoted(name);
    }

    /** How many they are. */
    String count() {
        return "count(*) filter (where " + condition + ")";
    }

    String filter(String violation) {
        return "filter (where " + condition + " and " + violation + ")";
    }

    String selectAll(String violation) {
        return "select * from " + model + " where " + condition + " and " + violation;
    }
}
