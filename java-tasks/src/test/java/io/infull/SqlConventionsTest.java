package io.infull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.infull.project.DataTest;
import io.infull.project.Model;
import io.infull.project.Project;
import io.infull.project.ProjectReader;
import io.infull.project.SingularCheck;
import io.infull.project.UnitTest;
import io.infull.project.file.Layer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** House rules of the SQL project. Each failure lists the places and says how to mend them. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlConventionsTest {

    private static final String MODELS = "sql/models/.*\\.sql";
    private static final String STAGING = "sql/models/staging/.*\\.sql";
    private static final String CHECKS = "sql/tests/.*\\.sql";
    private static final Pattern TOO_WIDE = Pattern.compile(".{91}");
    private static final Pattern THE_TIME = Pattern.compile(
            "\\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\("
                    + "|\\b(?:current_(?:date|time|timestamp)|localtime(?:stamp)?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTGRES_CAST = Pattern.compile("::");
    private static final Pattern MORE_THAN_RENAMING = Pattern.compile(
            "\\b(?:join|group\\s+by|having|distinct|union|intersect|except|over)\\b"
                    + "|\\b(?:sum|count|min|max|avg|bool_and|bool_or|array_agg|string_agg)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\n]*|'(?:[^']|'')*'");

    // Read at the first need: rules about text are told even when the project cannot be read.
    private Project project;

    @Test
    void describesEveryModel() {
        assertThat(modelsThat(model -> model.notes().description().isBlank()))
                .as("Write in the yml of these models what one row is")
                .isEmpty();
    }

    @Test
    void showsOfEveryCheckThatItCanFail() {
        Set<String> shown = project().unitTests().stream()
                .filter(test -> !test.expected().isEmpty())
                .map(UnitTest::model)
                .collect(Collectors.toSet());
        assertThat(project().checks().stream().map(SingularCheck::name).filter(check -> !shown.contains(check)))
                .as("Add a unit test with an offending row beside these checks")
                .isEmpty();
    }

    @Test
    void testsTheKeyOfEveryModel() {
        Set<String> withKeyTest = project().dataTests().stream()
                .filter(test ->
                        test.rule() instanceof DataTest.Unique || test.rule() instanceof DataTest.UniqueCombination)
                .map(DataTest::model)
                .collect(Collectors.toSet());
        // The rows of KPIs are checked where all are below each other, beside the name of the KPI.
        boolean areKpisTested = withKeyTest.contains("kpi_values");
        // A row that a step doubles is doubled in the table that reads it, whose key is tested; looking at the steps
        // too
        // would read every order line three times more.
        assertThat(modelsThat(model -> !withKeyTest.contains(model.name())
                        && !(areKpisTested && model.layer() == Layer.KPI)
                        && model.layer() != Layer.INTERMEDIATE))
                .as("Add unique to the key column, or unique_combination_of_columns, in the yml of these models")
                .isEmpty();
    }

    // The runner itself refuses a prefix that does not fit its folder, and raw tables outside of staging.
    @Test
    void isAProjectThatTheRunnerAccepts() {
        assertThatCode(this::project).doesNotThrowAnyException();
    }

    @Test
    void letsAStagingModelReadOneRawTableAndNothingElse() {
        assertThat(modelsThat(model -> model.layer() == Layer.STAGING
                        && (model.readsRaw().size() != 1 || !model.reads().isEmpty())))
                .as("A stg_ model renames one raw table. Join in an int_ model")
                .isEmpty();
    }

    @Test
    void letsKpisReadMartsOnly() {
        assertThat(modelsThat(model -> model.layer() == Layer.KPI
                        && !model.name().equals("kpi_values")
                        && !model.reads().stream()
                                .allMatch(read -> project().model(read).layer() == Layer.MART)))
                .as("A kpi_ model counts rows of dim_ and fact_ models. Put the step that is missing into a mart")
                .isEmpty();
    }

    @Test
    void neitherJoinsNorAggregatesInStaging() {
        assertThat(codeMatching(MORE_THAN_RENAMING, STAGING))
                .as("A stg_ model renames and casts. Join and aggregate in an int_ model")
                .isEmpty();
    }

    @Test
    void leavesTheTimeToTheRun() {
        Stream<String> conditions = project().dataTests().stream()
                .filter(test -> THE_TIME.matcher(test.config().where()).find())
                .map(test -> test.origin() + ": " + test.config().where());
        assertThat(Stream.concat(codeMatching(THE_TIME, MODELS, CHECKS).stream(), conditions))
                .as("Two builds of the same data must give the same rows. Take as_of_date from run_parameters")
                .isEmpty();
    }

    @Test
    void castsAsEveryDatabaseDoes() {
        assertThat(codeMatching(POSTGRES_CAST, MODELS, CHECKS))
                .as("Write cast(x as date) instead of x::date, so that the models can move to Spark")
                .isEmpty();
    }

    @Test
    void keepsSqlFilesShort() {
        assertThat(SourceTree.longerThan(100, files(MODELS, CHECKS)))
                .as("A model or check has at most 100 lines. Give a step of it a model of its own")
                .isEmpty();
        assertThat(SourceTree.longerThan(40, files(STAGING)))
                .as("A staging model has at most 40 lines, as it renames and casts only")
                .isEmpty();
    }

    @Test
    void keepsSqlLinesNarrow() {
        assertThat(files(MODELS, CHECKS).stream().flatMap(file -> SourceTree.linesMatching(file, TOO_WIDE).stream()))
                .as("A line of a model or check has at most 90 columns. Break it")
                .isEmpty();
    }

    private Project project() {
        if (project == null) {
            project = ProjectReader.read(SourceTree.SQL_DIR, LocalDate.of(2026, 1, 31));
        }
        return project;
    }

    private List<String> modelsThat(Predicate<Model> breakTheRule) {
        return project().models().values().stream()
                .filter(model -> model.layer() != Layer.BUILT_IN)
                .filter(breakTheRule)
                .map(model -> SourceTree.place(model.file()) + " (" + model.name() + ")")
                .toList();
    }

    private static List<String> codeMatching(Pattern forbidden, String... patterns) {
        return files(patterns).stream()
                .flatMap(file ->
                        SourceTree.linesMatching(SourceTree.place(file), code(SourceTree.text(file)), forbidden)
                                .stream())
                .toList();
    }

    // Line breaks stay, so that places stay.
    private static String code(String sql) {
        return COMMENT_OR_TEXT.matcher(sql).replaceAll(part -> part.group().replaceAll("[^\n]", " "));
    }

    private static List<Path> files(String... patterns) {
        return Stream.of(patterns)
                .flatMap(pattern -> SourceTree.files("sql", pattern).stream())
                .toList();
    }
}
