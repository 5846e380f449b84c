package io.infull.status;

import io.infull.db.Row;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A check that did not pass.
 *
 * @param outcome warned or failed
 * @param failures offending rows
 * @param firstKeys keys of a few of them
 */
record CheckStatus(
        long publication,
        String check,
        Optional<String> model,
        String outcome,
        long failures,
        List<String> firstKeys,
        String message) {

    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    static CheckStatus of(Row row) {
        return new CheckStatus(
                row.number("publication_id"),
                row.text("check_name"),
                row.optionalText("model"),
                row.text("outcome"),
                row.number("failures"),
                JsonMapper.shared().readValue(row.text("first_keys"), KEYS),
                row.text("message"));
    }
}
