package io.infull.metabase;

import io.infull.project.board.Board;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Changes Metabase to what a board declares. It writes only what differs. */
final class Provisioner {

    private final Api api;
    private final Changes changes;

    Provisioner(Api api, Changes changes) {
        this.api = api;
        this.changes = changes;
    }

    /**
     * The id of the dashboard. Throws BadConfiguration, and writes nothing, when the board cannot be shown in Metabase.
     */
    long bring(Board board, Map<String, BigDecimal> targets, Connection connection) {
        OtherQuestions others = new OtherQuestions(board);
        List<Question> tiles = new TileQuestions(board, targets).all();
        List<Question> questions =
                Stream.concat(tiles.stream(), others.all().stream()).toList();
        Set<Mark> declared = Set.copyOf(questions.stream().map(Question::mark).toList());

        long database = new DatabaseStep(api, changes).bring(connection);
        Collection collection = new CollectionStep(api, changes, board.name()).bring();
        QuestionStep step = new QuestionStep(
                api,
                changes,
                collection.id(),
                database,
                OwnQuestions.in(collection, api, board.name()).byMark());
        Map<Mark, Long> ids = step.bring(questions);
        Dashboard dashboard = new Dashboard(board, Layout.of(board, others), ids);
        long id = new DashboardStep(api, changes, collection).bring(dashboard, step.stale(declared));
        // This is the last step, so that the dashboard never shows a question that does not exist any more.
        step.archiveStale(declared);
        return id;
    }
}
