package io.infull.metabase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The questions with a mark of the board, in our collection or archived from it, as they are now. */
final class OwnQuestions {

    private final Api api;
    private final String board;
    private final Map<Mark, JsonNode> byMark = new HashMap<>();

    private OwnQuestions(Api api, String board) {
        this.api = api;
        this.board = board;
    }

    static OwnQuestions in(Collection collection, Api api, String board) {
        OwnQuestions own = new OwnQuestions(api, board);
        // A copy has the same mark. The oldest question is ours.
        collection.questions().forEach(own::look);
        api.get("/api/card?f=archived")
                .valueStream()
                .filter(card -> card.path("collection_id").asLong() == collection.id())
                .forEach(own::keep);
        return own;
    }

    Map<Mark, JsonNode> byMark() {
        return byMark;
    }

    // The list does not contain the SQL. If the description of a question has no mark, its SQL is read, because the
    // mark may be there.
    private void look(JsonNode item) {
        Optional<Mark> mark = Collection.markOf(item);
        boolean isCopy = mark.filter(byMark::containsKey).isPresent();
        if (!isCopy && mark.map(known -> known.isOn(board)).orElse(true)) {
            keep(api.get("/api/card/" + item.path("id").asLong()));
        }
    }

    private void keep(JsonNode card) {
        Collection.markOf(card)
                .or(() -> NativeQuery.read(card.path("dataset_query"))
                        .flatMap(
                                query -> Mark.in(query.sql().lines().findFirst().orElse(""))))
                .filter(mark -> mark.isOn(board))
                .ifPresent(mark -> byMark.putIfAbsent(mark, card));
    }
}
