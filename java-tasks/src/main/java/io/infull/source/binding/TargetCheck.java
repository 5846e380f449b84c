package io.infull.source.binding;

import io.infull.db.Names;
import io.infull.error.Suggestions;
import io.infull.ops.RawSchema;
import io.infull.ops.RawTable;
import io.infull.ops.RawTable.RawColumn;
import io.infull.source.contract.Column;
import io.infull.source.contract.ColumnContract;
import io.infull.source.contract.KeyRule;
import io.infull.source.contract.SameKey;
import io.infull.source.contract.SourceContract;
import io.infull.source.contract.Target;
import io.infull.source.contract.TargetContract;
import io.infull.source.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares the targets of a contract with the raw tables that there are. */
final class TargetCheck {

    private static final List<String> RETURNING = List.of("sales_orders", "shipments");

    private final RawSchema schema;
    private final SourceContract source;
    private final Consumer<String> problems;

    TargetCheck(RawSchema schema, SourceContract source, Consumer<String> problems) {
        this.schema = schema;
        this.source = source;
        this.problems = problems;
    }

    /** Empty when the table is unknown; then a problem was added. */
    Optional<Target> check(TargetContract contract) {
        String name = String.valueOf(contract.table());
        Optional<RawTable> table = schema.table(name);
        if (table.isEmpty()) {
            problems.accept("Unknown table raw." + name + "." + Suggestions.forUnknown(name, "tables", schema.names()));
        }
        return table.map(known -> target(contract, known));
    }

    private Target target(TargetContract contract, RawTable table) {
        checkKey(contract, table);
        checkNotNullColumns(contract, table);
        checkSameKey(contract, table);
        checkNegativeQuantities(contract, table);
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, ColumnContract> entry : contract.columns().entrySet()) {
            column(table, entry.getKey(), entry.getValue()).ifPresent(columns::add);
        }
        if (contract.keepsExtra()) {
            checkExtra(table);
            columns.add(Column.ofExtra());
        }
        return new Target(
                table.name(),
                table.key(),
                new KeyRule(table.isNumbered(), Optional.ofNullable(contract.sameKey())),
                columns);
    }

    private void checkKey(TargetContract contract, RawTable table) {
        Set<String> declared = new TreeSet<>(contract.key());
        if (!declared.equals(new TreeSet<>(table.key()))) {
            problems.accept("Key of raw." + table.name() + " must be its unique constraint: expected " + table.key()
                    + " but found " + declared);
        }
    }

    private void checkSameKey(TargetContract contract, RawTable table) {
        SameKey declared = contract.sameKey();
        if (declared == null || declared == SameKey.reject) {
            return;
        }
        if (!table.isNumbered()) {
            problems.accept("same_key: " + declared + " needs a raw table that keeps several rows of a key, and raw."
                    + table.name() + " keeps one: expected same_key: reject, or none");
        }
        if (declared == SameKey.sum && contract.columns().keySet().stream().noneMatch(KeyRule::isQuantity)) {
            problems.accept("same_key: sum adds up quantities: expected a column of raw." + table.name()
                    + " like qty_ordered, but found " + contract.columns().keySet());
        }
    }

    private void checkNegativeQuantities(TargetContract contract, RawTable table) {
        if (contract.negativeQuantities() != null && !RETURNING.contains(table.name())) {
            problems.accept("negative_quantities: " + contract.negativeQuantities() + " is for raw tables " + RETURNING
                    + ", whose returns are in fact_returns, but found raw." + table.name() + ". Leave it out there");
        }
    }

    private void checkExtra(RawTable table) {
        if (!table.keepsExtra()) {
            problems.accept("extra_columns: keep needs a column _extra jsonb, which raw." + table.name()
                    + " does not have. Add it in a migration: alter table raw." + Names.quoted(table.name())
                    + " add column _extra jsonb");
        }
    }

    private void checkNotNullColumns(TargetContract contract, RawTable table) {
        table.columns().forEach((name, column) -> {
            ColumnContract declared = contract.columns().get(name);
            if (column.notNull() && (declared == null || !declared.required() || declared.optionalColumn())) {
                problems.accept("Column raw." + table.name() + "." + name
                        + " takes no nulls: map it with required: true, and without optional_column");
            }
        });
    }

    private Optional<Column> column(RawTable table, String name, ColumnContract declared) {
        String place = "Column raw." + table.name() + "." + name + ": ";
        RawColumn known = table.columns().get(name);
        if (known == null) {
            problems.accept("Unknown column raw." + table.name() + "." + name + "."
                    + Suggestions.forUnknown(name, "columns", table.columns().keySet()));
            return Optional.empty();
        }
        if (declared == null || declared.from().isEmpty()) {
            problems.accept(place + "from is missing. Name the field that it comes from");
            return Optional.empty();
        }
        if (declared.from().size() > 1 && declared.join() == null) {
            problems.accept(place + "comes from several fields: say with join what stands between them");
        }
        return typed(place, name, declared, known);
    }

    private Optional<Column> typed(String place, String name, ColumnContract declared, RawColumn known) {
        try {
            ValueType type = ValueTypes.of(declared, known.type(), source);
            return Optional.of(new Column(
                    name,
                    known.type(),
                    new Column.Fields(declared.from(), declared.join(), declared.optionalColumn()),
                    new Column.Values(type, declared.required(), Set.copyOf(declared.missing()), declared.repairs())));
        } catch (IllegalArgumentException e) {
            problems.accept(place + e.getMessage());
            return Optional.empty();
        }
    }
}
