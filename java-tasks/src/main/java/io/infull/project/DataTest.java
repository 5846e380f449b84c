package io.infull.project;

import java.util.List;
import java.util.Optional;

/**
 * A check on one model that its yml asks for.
 *
 * @param name unique in the project, for example {@code not_null_fact_orders_order_id}
 * @param column empty for checks on the whole model
 * @param origin file and line that ask for it, for messages
 */
public record DataTest(
        String name, String model, Optional<String> column, Rule rule, CheckConfig config, String origin) {

    /** What must hold for each row. */
    public sealed interface Rule {}

    public record NotNull() implements Rule {}

    public record Unique() implements Rule {}

    /** Null is accepted, as in dbt. */
    public record AcceptedValues(List<String> values) implements Rule {}

    /** Each value that is not null is also in a column of another model. */
    public record Relationships(String to, String field) implements Rule {}

    public record UniqueCombination(List<String> columns) implements Rule {}
}
