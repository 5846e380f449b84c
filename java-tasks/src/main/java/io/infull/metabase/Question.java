package io.infull.metabase;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question as it should be.
 *
 * @param display Metabase's name of the visualization
 * @param settings of the visualization; other settings may be changed by hand
 * @param filters whose tags it has
 */
record Question(
        Mark mark, String name, String about, String sql, String display, ObjectNode settings, List<Filter> filters) {

    /** The SQL that Metabase runs, below the mark. */
    NativeQuery query(long database) {
        return new NativeQuery(database, "-- " + mark + "\n" + sql, Filter.tagsOf(mark, filters));
    }
}
