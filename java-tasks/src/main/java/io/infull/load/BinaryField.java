package io.infull.load;

/** Writes a value, in the spelling that its type calls canonical, in PostgreSQL's binary form behind its length. */
enum BinaryField {
    TEXT {
        @Override
        void write(String value, BinaryBuffer buffer) {
            buffer.putText(value);
        }
    },
    INTEGER {
        @Override
        void write(String value, BinaryBuffer buffer) {
            buffer.putInt(4);
            buffer.putInt(Integer.parseInt(value));
        }
    },
    BIGINT {
        @Override
        void write(String value, BinaryBuffer buffer) {
            buffer.putInt(8);
            buffer.putLong(Long.parseLong(value));
        }
    },
    BOOLEAN {
        @Override
        void write(String value, BinaryBuffer buffer) {
            buffer.putInt(1);
            buffer.putByte(value.equals("true") ? 1 : 0);
        }
    },
    DATE {
        @Override
        void write(String value, BinaryBuffer buffer) {
            buffer.putInt(4);
            buffer.putInt(BinaryDate.daysSince2000(value));
        }
    },
    NUMERIC {
        @Override
        void write(String value, BinaryBuffer buffer) {
            BinaryNumeric.write(value, buffer);
        }
    };

    abstract void write(String value, BinaryBuffer buffer);

    /** @param databaseType as PostgreSQL writes it; every type that a contract can fill is known */
    static BinaryField of(String databaseType) {
        return switch (databaseType) {
            case "text" -> TEXT;
            case "integer" -> INTEGER;
            case "bigint" -> BIGINT;
            case "boolean" -> BOOLEAN;
            case "date" -> DATE;
            case "numeric" -> NUMERIC;
            default -> throw new IllegalStateException("No binary form for type " + databaseType);
        };
    }
}
