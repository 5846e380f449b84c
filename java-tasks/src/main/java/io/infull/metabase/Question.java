package io.infull.metabase;

import tools.jackson.databind.node.ObjectNode;

/**
 * A question as it should be.
 *
 * @param display Metabase's name of the visualization
 * @param settings of the visualization; what they do not speak of may be changed by hand
 * @param isFiltered whether it has the tags of all filters
 */
record Question(
        Mark mark, String name, String about, String sql, String display, ObjectNode settings, boolean isFiltered) {

    /** What Metabase is to run: the SQL below the mark. */
    NativeQuery query(long database) {
        ObjectNode tags = isFiltered ? Filter.tagsOf(mark) : settings.objectNode();
        return new NativeQuery(database, "-- " + mark + "\n" + sql, tags);
    }
}
