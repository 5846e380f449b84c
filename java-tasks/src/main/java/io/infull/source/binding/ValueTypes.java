package io.infull.source.binding;

import io.infull.source.contract.ColumnContract;
import io.infull.source.contract.Dialect;
import io.infull.source.contract.FileFormat;
import io.infull.source.contract.SourceContract;
import io.infull.source.number.NumberForm;
import io.infull.source.value.BooleanType;
import io.infull.source.value.CellErrors;
import io.infull.source.value.CodedType;
import io.infull.source.value.DateType;
import io.infull.source.value.DecimalType;
import io.infull.source.value.IntegerType;
import io.infull.source.value.Repair;
import io.infull.source.value.SpelledNumberType;
import io.infull.source.value.TextType;
import io.infull.source.value.TimestampType;
import io.infull.source.value.ValueType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the type that a contract names. */
final class ValueTypes {

    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,3}), *(\\d{1,3})\\)");
    private static final String KNOWN = "[boolean, date, decimal(precision,scale), integer, text, timestamp]";

    private ValueTypes() {}

    /** Throws IllegalArgumentException that says what is wrong with the declaration. */
    static ValueType of(ColumnContract column, String databaseType, SourceContract source) {
        boolean sheet = source.format() == FileFormat.xlsx;
        ValueType plain = named(column, databaseType, sheet);
        if (!plain.fits(databaseType)) {
            throw new IllegalArgumentException(
                    "Type " + column.type() + " does not fit: the raw column is of type " + databaseType);
        }
        if (!(plain instanceof DateType || plain instanceof TimestampType)) {
            TimeTypes.refuseOn(column);
        }
        ValueType spelled = spelled(plain, column, source.dialect());
        ValueType type = sheet ? new CellErrors(spelled, column.join() != null) : spelled;
        boolean coded = !column.codes().isEmpty() || column.otherCodes() != null;
        if (!coded) {
            return type;
        }
        return CodedType.of(column.codes(), column.otherCodes() != null, databaseType, standard(plain), type);
    }

    // What a contract itself says is written in the standard forms.
    private static ValueType standard(ValueType type) {
        if (type instanceof BooleanType) {
            return new BooleanType(List.of("true"), List.of("false"));
        }
        return type instanceof DateType ? DateType.of(List.of()) : type;
    }

    private static ValueType spelled(ValueType type, ColumnContract column, Dialect dialect) {
        boolean number = type instanceof IntegerType || type instanceof DecimalType;
        if (!number && column.numbers() != null) {
            throw new IllegalArgumentException(
                    "Only an integer or a decimal has numbers, but the type is " + column.type());
        }
        NumberForm form = column.numbers() == null ? dialect.numbers() : column.numbers();
        if (!number || form == null) {
            return type;
        }
        if (form.hidesMinus()
                && column.repairs().stream().anyMatch(repair -> repair.name().equals(Repair.ABSOLUTE))) {
            throw new IllegalArgumentException("Repair absolute takes away a minus in front and no other, but numbers "
                    + "declares one behind or parentheses. Leave one of the two out");
        }
        return new SpelledNumberType(form, type);
    }

    private static ValueType named(ColumnContract column, String databaseType, boolean sheet) {
        String name = column.type() == null ? "(none)" : column.type();
        return switch (name) {
            case "text" -> new TextType();
            case "integer" -> IntegerType.ofColumn(databaseType);
            case "date" -> TimeTypes.date(column, sheet);
            case "timestamp" -> TimeTypes.timestamp(column, databaseType, sheet);
            case "boolean" -> new BooleanType(column.trueValues(), column.falseValues());
            default -> decimal(name);
        };
    }

    private static DecimalType decimal(String name) {
        Matcher matcher = DECIMAL.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Unknown type '" + name + "'. Known types: " + KNOWN);
        }
        DecimalType type = new DecimalType(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (type.scale() > type.precision() || type.precision() == 0) {
            throw new IllegalArgumentException(
                    "Type " + name + " has no digits before its point: scale over precision");
        }
        return type;
    }
}
