package io.infull.metabase;

import io.infull.project.board.Board;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.WordUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dashboard as it should be.
 *
 * @param ids of the questions in Metabase
 */
record Dashboard(Board board, List<Layout.Tab> tabs, Map<Mark, Long> ids) {

    Mark mark() {
        return new Mark(board.name() + "/dashboard");
    }

    String name() {
        return WordUtils.capitalize(board.title());
    }

    /** Everything but tabs and the cards on them. */
    ObjectNode head(long collection) {
        ObjectNode head = JsonMapper.shared().createObjectNode();
        head.put("name", name())
                .put("description", mark().under(board.description()))
                .put("collection_id", collection)
                .set("parameters", parameters());
        return head;
    }

    /** The position of a question as Metabase writes it, without the ids of the card and of its tab. */
    ObjectNode card(Layout.Place place) {
        long question = ids.get(place.question());
        ObjectNode card = JsonMapper.shared().createObjectNode();
        card.put("card_id", question)
                .put("row", place.row())
                .put("col", place.column())
                .put("size_x", place.width())
                .put("size_y", place.height());
        ArrayNode mappings = card.putArray("parameter_mappings");
        for (Filter filter : place.filters()) {
            ObjectNode mapping = mappings.addObject()
                    .put("parameter_id", filter.parameterId())
                    .put("card_id", question);
            mapping.putArray("target")
                    .add("variable")
                    .addArray()
                    .add("template-tag")
                    .add(filter.tag());
        }
        return card;
    }

    private ArrayNode parameters() {
        ArrayNode parameters = JsonMapper.shared().createArrayNode();
        for (Filter filter : Filter.all(board)) {
            ObjectNode parameter = parameters
                    .addObject()
                    .put("id", filter.parameterId())
                    .put("name", filter.title())
                    .put("slug", filter.tag())
                    .put("type", filter.isDate() ? "date/single" : "string/=")
                    .put("sectionId", filter.isDate() ? "date" : "string");
            if (!filter.isDate()) {
                offer(parameter, filter);
            }
        }
        return parameters;
    }

    private void offer(ObjectNode parameter, Filter filter) {
        parameter.put("values_query_type", "list").put("values_source_type", "card");
        ObjectNode source = parameter.putObject("values_source_config");
        source.put("card_id", ids.get(new OtherQuestions(board).markOf(filter)));
        source.putArray("value_field")
                .add("field")
                .add(filter.column())
                .addObject()
                .put("base-type", "type/Text");
    }
}
