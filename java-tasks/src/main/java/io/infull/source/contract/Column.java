package io.infull.source.contract;

import io.infull.source.value.Repair;
import io.infull.source.value.TextType;
import io.infull.source.value.ValueType;
import java.util.List;
import java.util.Set;

/**
 * A column of a target, checked and ready to parse values. It has no field of its own when it takes all extra fields.
 */
public record Column(String name, String databaseType, Fields fields, Values values) {

    private static final String EXTRA = "_extra";

    /**
     * The fields that it comes from.
     *
     * @param join the text between their values; null for one field
     * @param optional whether a file may lack them
     */
    public record Fields(List<String> from, String join, boolean optional) {}

    /**
     * How its values are read.
     *
     * @param required whether a row without a value is rejected
     * @param missing the texts that mean no value
     */
    public record Values(ValueType type, boolean required, Set<String> missing, List<Repair> repairs) {}

    /** Takes the fields that no other column takes, as a JSON object. */
    public static Column ofExtra() {
        return new Column(
                EXTRA,
                "jsonb",
                new Fields(List.of(), null, false),
                new Values(new TextType(), false, Set.of(), List.of()));
    }

    public List<String> from() {
        return fields.from();
    }

    public String join() {
        return fields.join();
    }

    public boolean optional() {
        return fields.optional();
    }

    public ValueType type() {
        return values.type();
    }

    public boolean required() {
        return values.required();
    }

    public Set<String> missing() {
        return values.missing();
    }

    public List<Repair> repairs() {
        return values.repairs();
    }

    public boolean isExtra() {
        return from().isEmpty();
    }
}
