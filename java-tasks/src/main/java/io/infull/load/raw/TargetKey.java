package io.infull.load.raw;

import io.infull.db.Names;
import io.infull.source.contract.Column;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.KeyRule;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pieces of statements that name the key of a target. In a raw table that keeps several rows of a key, the number of
 * the row belongs to it.
 */
final class TargetKey {

    private final int number;
    private final Target target;
    private final KeyRule rule;

    TargetKey(int number, Target target) {
        this.number = number;
        this.target = target;
        this.rule = target.keyRule();
    }

    /**
     * @param age a column that rows of a key must share, too, to contradict each other: several rows of a record are all
     *     loaded or all refused, and there rows of different ages do not
     * @param explode null where a record becomes one row
     */
    Map<String, String> pieces(Optional<Column> age, ExplodeContract explode) {
        List<Column> repeated = new ArrayList<>(columns());
        age.ifPresent(repeated::add);
        String numberColumn = StagedColumns.keyNumber(number);
        Map<String, String> names = new HashMap<>();
        names.put("key", Names.quotedList(target.key()) + (rule.isNumbered() ? ", _key_number" : ""));
        names.put("key_hash", StagedColumns.hash(number));
        names.put("staged_key", StagedColumns.listed(columns(), this::staged, ", "));
        names.put("repeated_key", StagedColumns.listed(repeated, this::staged, ", ") + ifKept(", " + numberColumn));
        names.put(
                "is_of_group",
                sameIn("groups", repeated) + ifKept(" and landed." + numberColumn + " = groups." + numberColumn));
        names.put("is_of_sure", sameIn("sure", columns()));
        names.put("same_columns", sameColumns());
        names.put("same_key", sameColumns() + numberIs(keyNumber()));
        // Each file has the first row of a key, so that this one is as late as the latest file that has any.
        names.put("same_first", sameColumns() + numberIs("1"));
        names.put("key_number", numberColumn);
        // A target that takes nothing of the elements gets its record once for each of them: that is one row.
        names.put("numbered_by", isOfElements(explode) ? "_row" : "_offset");
        return names;
    }

    /** The number of a staged row among those of its key. */
    String keyNumber() {
        return rule.keepsAll() ? "landed." + StagedColumns.keyNumber(number) : "1";
    }

    // Only where each row of a key is kept has a staged row a number.
    private String ifKept(String piece) {
        return rule.keepsAll() ? piece : "";
    }

    private String numberIs(String value) {
        return rule.isNumbered() ? " and existing._key_number = " + value : "";
    }

    private boolean isOfElements(ExplodeContract explode) {
        return explode != null
                && target.columns().stream()
                        .flatMap(column -> column.from().stream())
                        .anyMatch(explode::isOfElement);
    }

    private List<Column> columns() {
        return target.columns().stream().filter(target::isKey).toList();
    }

    // Equality where it can be, so that PostgreSQL can join by hash.
    private String sameColumns() {
        List<String> conditions = new ArrayList<>();
        for (Column column : columns()) {
            String operator = column.required() ? " = " : " is not distinct from ";
            conditions.add("existing." + Names.quoted(column.name()) + operator + "landed." + staged(column));
        }
        target.key().stream()
                .filter(name -> !target.columnNames().contains(name))
                .forEach(name -> conditions.add("existing." + Names.quoted(name) + " is null"));
        return String.join(" and ", conditions);
    }

    private String sameIn(String relation, List<Column> columns) {
        return StagedColumns.listed(
                columns,
                column -> "landed." + staged(column) + " is not distinct from " + relation + "." + staged(column),
                " and ");
    }

    private String staged(Column column) {
        return StagedColumns.staged(number, column);
    }
}
