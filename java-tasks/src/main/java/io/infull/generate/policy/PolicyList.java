package io.infull.generate.policy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The policies that the truth file judges by, in the layout of {@code policy_alternatives.csv}. Each differs in one field from
 * one before it, and each field makes such a difference.
 */
public final class PolicyList {

    private static final String RESOURCE = "policies.csv";

    private PolicyList() {}

    /** The file as it is, header first, so that it can be added to the policies that a project compares. */
    public static String text() {
        return text(RESOURCE);
    }

    static String text(String resource) {
        try (InputStream file = PolicyList.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the file. */
    public static List<Policy> read() {
        return CsvReader.builder().ofNamedCsvRecord(text()).stream()
                .map(PolicyList::policy)
                .toList();
    }

    static Policy policy(NamedCsvRecord row) {
        return new Policy(
                row.getField("policy_id"),
                new Policy.Timing(
                        one(Policy.Promise.class, row, "promise"),
                        one(Policy.Event.class, row, "event"),
                        one(Policy.DayKind.class, row, "day_kind"),
                        field(row, "days_early_allowed").map(Integer::valueOf),
                        Integer.parseInt(row.getField("days_late_allowed"))),
                new Policy.Clock(
                        field(row, "cut_off_time").map(LocalTime::parse),
                        field(row, "time_zone").map(ZoneId::of)),
                new Policy.Amount(
                        one(Policy.BaseQuantity.class, row, "base_quantity"),
                        Integer.parseInt(row.getField("quantity_tolerance_percent")),
                        field(row, "over_delivery_percent_allowed").map(Integer::valueOf)),
                one(Policy.Grain.class, row, "grain"),
                one(Policy.Basis.class, row, "basis"));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, NamedCsvRecord row, String column) {
        return Enum.valueOf(kind, row.getField(column).toUpperCase(Locale.ROOT));
    }

    static Optional<String> field(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }
}
