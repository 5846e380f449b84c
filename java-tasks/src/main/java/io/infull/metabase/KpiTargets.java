package io.infull.metabase;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.infull.error.BadConfiguration;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The targets in force on a day, by KPI, from {@code sql/reference/kpi_targets.csv}: a gauge changes its colour there.
 */
final class KpiTargets {

    private KpiTargets() {}

    /** Empty when the project has no targets. */
    static Map<String, BigDecimal> read(Path sqlDir, LocalDate day) {
        Path file = sqlDir.resolve("reference/kpi_targets.csv");
        Map<String, BigDecimal> targets = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            return targets;
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                if (isInForce(row.getField("valid_from"), row.getField("valid_to"), day)) {
                    targets.put(row.getField("kpi"), new BigDecimal(row.getField("target")));
                }
            }
            return targets;
        } catch (IOException
                | CsvParseException
                | DateTimeParseException
                | IllegalArgumentException
                | NoSuchElementException e) {
            throw new BadConfiguration("Cannot read the targets in " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isInForce(String from, String to, LocalDate day) {
        return (from.isEmpty() || !LocalDate.parse(from).isAfter(day))
                && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
    }
}
