package io.infull.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NativeQueryTest {

    private static final String TAGS =
            "{\"city\":{\"id\":\"1\",\"name\":\"city\",\"display-name\":\"City\",\"type\":\"text\"}}";

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static final NativeQuery WANTED = NativeQuery.read(json("{\"type\":\"native\",\"database\":2,\"native\":"
                    + "{\"query\":\"select 1\",\"template-tags\":" + TAGS + "}}"))
            .orElseThrow();

    private static boolean isSaidBy(String stages) {
        return NativeQuery.read(json("{\"lib/type\":\"mbql/query\",\"database\":2,\"stages\":[" + stages + "]}"))
                .filter(WANTED::isSaidBy)
                .isPresent();
    }

    private static String stage(String sql, String tags) {
        return "{\"lib/type\":\"mbql.stage/native\",\"native\":\"" + sql + "\",\"template-tags\":" + tags + "}";
    }

    @Test
    void isTheSameInBothForms() {
        assertThat(NativeQuery.read(WANTED.toJson()).filter(WANTED::isSaidBy)).isPresent();
        assertThat(isSaidBy(stage("select 1", TAGS))).isTrue();
        assertThat(isSaidBy(stage("select 1", TAGS.replace("\"type\"", "\"required\":false,\"type\""))))
                .isTrue();
    }

    @Test
    void isAnotherWithOtherSqlTagsOrStages() {
        assertThat(isSaidBy(stage("select 2", TAGS))).isFalse();
        assertThat(isSaidBy(stage("select 1", "{}"))).isFalse();
        assertThat(isSaidBy(stage("select 1", TAGS.replace("text", "number")))).isFalse();
        assertThat(isSaidBy(stage("select 1", TAGS.replace("}}", "},\"more\":{\"name\":\"more\"}}"))))
                .isFalse();
        assertThat(isSaidBy(stage("select 1", TAGS) + "," + stage("select 1", TAGS)))
                .isFalse();
        assertThat(isSaidBy("{\"lib/type\":\"mbql.stage/mbql\",\"source-table\":5}"))
                .isFalse();
    }
}
