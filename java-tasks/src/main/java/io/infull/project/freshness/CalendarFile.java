package io.infull.project.freshness;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.error.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The calendar of the SQL project, for who has no database to ask. */
public final class CalendarFile {

    private CalendarFile() {}

    /** @throws BadConfiguration where the folder has no {@code reference/calendar.csv}, or not one that can be read */
    public static WorkingDays read(Path sqlDir) {
        Path file = sqlDir.resolve("reference/calendar.csv");
        if (!Files.isRegularFile(file)) {
            throw new BadConfiguration("Cannot tell working days: expected a calendar but found no file " + file
                    + ". Set INFULL_SQL_DIR to the SQL project");
        }
        Map<LocalDate, Boolean> days = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                days.put(LocalDate.parse(row.getField("calendar_date")), isWorking(row));
            }
        } catch (IOException
                | CsvParseException
                | DateTimeException
                | IllegalArgumentException
                | NoSuchElementException e) {
            throw new BadConfiguration("Cannot read the calendar in " + file + ": " + e.getMessage(), e);
        }
        return new WorkingDays(days);
    }

    private static boolean isWorking(NamedCsvRecord row) {
        String found = row.getField("is_working_day");
        return switch (found) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("line " + row.getStartingLineNumber()
                        + ": expected is_working_day true or false but found '" + found + "'");
        };
    }
}
