package io.infull.source.value;

/** The encoders of the types of PostgreSQL. */
public final class Encoders {

    public static final String MOMENT = "timestamp with time zone";
    public static final String CLOCK_TIME = "timestamp without time zone";

    private Encoders() {}

    /**
     * Takes every value of a type in its canonical spelling.
     *
     * @param databaseType as PostgreSQL writes it; every type that a contract can fill is known
     */
    public static FieldEncoder canonical(String databaseType) {
        return switch (databaseType) {
            case "text" -> new TextEncoder();
            case "integer" -> IntegerEncoder.ofInteger();
            case "bigint" -> IntegerEncoder.ofBigint();
            case "boolean" -> BooleanEncoder.canonical();
            case "jsonb" -> new JsonbEncoder();
            case "date" -> DateEncoder.iso();
            case MOMENT, CLOCK_TIME -> new TimestampEncoder();
            case "numeric" -> NumericEncoder.unbounded();
            default -> throw new IllegalStateException("No binary form for type " + databaseType);
        };
    }
}
