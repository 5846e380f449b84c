package io.infull.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a query result. Columns are read by name. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return Faults.translated(() -> result.getString(column));
    }

    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(text(column));
    }

    public long number(String column) {
        return Faults.translated(() -> result.getLong(column));
    }

    public int smallNumber(String column) {
        return Faults.translated(() -> result.getInt(column));
    }

    /** Empty when the column is null. */
    public Optional<Long> optionalNumber(String column) {
        return Faults.translated(() -> {
            long value = result.getLong(column);
            return result.wasNull() ? Optional.<Long>empty() : Optional.of(value);
        });
    }

    public BigDecimal decimal(String column) {
        return Faults.translated(() -> result.getBigDecimal(column));
    }

    public boolean flag(String column) {
        return Faults.translated(() -> result.getBoolean(column));
    }

    public LocalDate date(String column) {
        return Faults.translated(() -> result.getObject(column, LocalDate.class));
    }

    public Optional<OffsetDateTime> moment(String column) {
        return Optional.ofNullable(Faults.translated(() -> result.getObject(column, OffsetDateTime.class)));
    }

    public List<String> columnNames() {
        return Faults.translated(() -> {
            List<String> names = new ArrayList<>();
            for (int index = 1; index <= result.getMetaData().getColumnCount(); index++) {
                names.add(result.getMetaData().getColumnLabel(index));
            }
            return names;
        });
    }
}
