package io.infull.metabase;

import io.infull.db.Statements;
import io.infull.project.board.Board;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Questions that do not come from tiles: the publication, and the values of the filters. */
final class OtherQuestions {

    static final String KPIS_IN_WORDS = "KPIs in words";

    private final Board board;

    OtherQuestions(Board board) {
        this.board = board;
    }

    List<Question> all() {
        return Stream.concat(Stream.of(publication(), kpis(), policies()), offers().stream())
                .toList();
    }

    /** The publication, shown on every tab. */
    Question publication() {
        Look look = Look.table(
                Map.of("publication_id", "Publication", "as_of_date", "As of", "published_at", "Published at (UTC)"));
        return new Question(
                mark("publication"),
                "Publication shown",
                "All figures are those of this publication. " + board.owner() + " answers for them.",
                Statements.read(OtherQuestions.class, "publication").strip(),
                look.display(),
                look.settings(),
                List.of());
    }

    /** The KPIs in words, shown on every tab with cards, because cards have no room for them. */
    Question kpis() {
        Look look = Look.table(Map.ofEntries(
                Map.entry("kpi", "KPI"),
                Map.entry("value", "Value"),
                Map.entry("target", "Target"),
                Map.entry("gap", "Gap"),
                Map.entry("met", "Met"),
                Map.entry("target_source", "Source of the target"),
                Map.entry("plain_target", "Plain mean of the targets"),
                Map.entry("policy", "Judged by"),
                Map.entry("possible", "Possible range"),
                Map.entry("missing", "Missing"),
                Map.entry("maturity", "Maturity")));
        return new Question(
                mark("kpis_in_words"),
                KPIS_IN_WORDS,
                "Every KPI of all that is published, whatever is chosen above: beside its target, where that comes from, which "
                        + "policies judged, what rows that are not counted could change, what the exports lack, and what late shipments still change.",
                Statements.read(OtherQuestions.class, "kpis_in_words").strip(),
                look.display(),
                look.settings(),
                List.of());
    }

    /** The policies in words, shown on the tab that compares definitions. */
    Question policies() {
        Look look = Look.table(Map.of(
                "policy_id", "Policy", "policy_kind", "Kind", "words", "In words", "description", "Written by hand"));
        return new Question(
                mark("policies_in_words"),
                "Policies in words",
                "The definitions that are in force or compared. The words are made of the fields of the policy.",
                Statements.read(OtherQuestions.class, "policies_in_words").strip(),
                look.display(),
                look.settings(),
                List.of());
    }

    Mark markOf(Filter filter) {
        return mark("values_of_" + filter.tag());
    }

    private List<Question> offers() {
        return Filter.offered(board).stream().map(this::offer).toList();
    }

    private Question offer(Filter filter) {
        String column = filter.column();
        Look look = Look.table(Map.of(column, filter.title()));
        return new Question(
                markOf(filter),
                "Values of filter " + filter.title(),
                "What the filter of the dashboard offers.",
                Statements.read(OtherQuestions.class, "values").strip().replace("@column@", column),
                look.display(),
                look.settings(),
                List.of());
    }

    private Mark mark(String name) {
        return new Mark(board.name() + "/" + name);
    }
}
