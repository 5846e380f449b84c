package io.infull.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the type that a contract names. */
final class ValueTypes {

    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,3}), *(\\d{1,3})\\)");
    private static final String KNOWN = "[boolean, date, decimal(precision,scale), integer, text]";

    private ValueTypes() {}

    /** Throws IllegalArgumentException that says what is wrong with the declaration. */
    static ValueType of(ColumnContract column, String databaseType, Dialect dialect) {
        ValueType type = spelled(named(column, databaseType), column, dialect);
        if (!type.fits(databaseType)) {
            throw new IllegalArgumentException(
                    "Type " + column.type() + " does not fit: the raw column is of type " + databaseType);
        }
        if (!column.formats().isEmpty() && !(type instanceof DateType)) {
            throw new IllegalArgumentException("Only a date has formats, but the type is " + column.type());
        }
        return type;
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

    private static ValueType named(ColumnContract column, String databaseType) {
        String name = column.type() == null ? "(none)" : column.type();
        return switch (name) {
            case "text" -> new TextType();
            case "integer" -> IntegerType.ofColumn(databaseType);
            case "date" -> DateType.of(column.formats());
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
