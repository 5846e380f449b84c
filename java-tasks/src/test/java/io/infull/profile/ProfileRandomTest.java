package io.infull.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random files in known forms, and nearly so: what the head of a proposal says of them is what {@code load} does. */
@DatabaseTest
class ProfileRandomTest {

    private static final int FILES = 60;
    private static final Pattern VERDICT =
            Pattern.compile("(?m)^# (?:CHECK: )?([\\d,]+) of ([\\d,]+) records would be rejected:?$");

    private static final List<String> DAYS = List.of(
            "uuuu-MM-dd",
            "dd.MM.uuuu",
            "d.M.uuuu",
            "d/M/uuuu",
            "M/d/uuuu",
            "MM-dd-uuuu",
            "uuuuMMdd",
            "d MMM uuuu",
            "EEEE, MMMM d, uuuu",
            "uuuu-MM-dd'T'HH:mm:ss",
            "uuuu-MM-dd HH:mm",
            "d/M/uuuu h:mm a",
            "0d/M/uuuu",
            "uuuu-MM-dd'T00:00:00+02:00'",
            "uu-MM-dd",
            "'week 'e uuuu");

    @TempDir
    private Path folder;

    private final Random random = new Random(20240131);

    @Test
    void saysOfRandomFilesWhatLoadDoes(TestWarehouse warehouse) {
        ProfileFixture fixture = new ProfileFixture(warehouse, folder);
        Map<String, String> said = new TreeMap<>();
        for (int number = 0; number < FILES; number++) {
            String source = "orders_" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
            boolean json = random.nextInt(4) == 0;
            Path file = fixture.file(source + (json ? ".json" : ".csv"), json ? json(source) : csv(source));
            String proposal = fixture.profile(file, "--table", "sales_orders").output();
            Matcher verdict = VERDICT.matcher(proposal);
            assertThat(verdict.find()).as(proposal).isTrue();
            said.put(file.getFileName().toString(), verdict.group(2) + " " + verdict.group(1));
            fixture.save(proposal);
        }
        fixture.load();
        Map<String, String> done = new TreeMap<>();
        said.keySet()
                .forEach(name -> done.put(
                        name,
                        warehouse.value(
                                "select concat_ws(' ', lines_read, lines_rejected) from ops.file where file_name = '"
                                        + name + "'")));
        assertThat(done).isEqualTo(said);
        assertThat(said.values()).anyMatch(counts -> counts.endsWith(" 0")).anyMatch(counts -> !counts.endsWith(" 0"));
    }

    private String csv(String source) {
        StringBuilder text =
                new StringBuilder("order_id;sku_id;order_date;promised_ship_date;qty_ordered;unit_price\n");
        rows(source).forEach(row -> text.append(String.join(";", row)).append('\n'));
        return text.toString();
    }

    private String json(String source) {
        boolean numbers = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows(source)) {
            String price = numbers ? "1.234" : '"' + row.get(5) + '"';
            text.append(String.format(
                    "{\"order_id\": \"%s\", \"sku_id\": \"%s\", \"order_date\": \"%s\", \"promised_ship_date\": \"%s\", "
                            + "\"qty_ordered\": \"%s\", \"unit_price\": %s}%n",
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), price));
        }
        return text.toString();
    }

    private List<List<String>> rows(String source) {
        List<String> days = List.of(any(DAYS), any(DAYS), any(DAYS));
        String unit = any(List.of("", "", " pcs", " pcs "));
        String decimals = any(List.of("%.2f", "%,.2f", "%.3f", "%.0f"));
        Locale locale = any(List.of(Locale.ROOT, Locale.GERMANY, Locale.FRANCE));
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 25; row++) {
            String other = random.nextInt(20) == 0 ? any(List.of("n/a", "", "oops", "-", "12")) : null;
            rows.add(List.of(
                    source + row,
                    "S1",
                    other == null ? day(days.get(random.nextInt(8) == 0 ? 1 : 0)) : other,
                    day(days.get(2)),
                    random.nextInt(5_000) + (row % 4 == 0 ? unit : ""),
                    String.format(locale, decimals, random.nextDouble() * 5_000)));
        }
        return rows;
    }

    private String day(String form) {
        LocalDateTime time = LocalDateTime.of(2023, 1, 1, 0, 0)
                .plusDays(random.nextInt(700))
                .plusMinutes(random.nextInt(2) == 0 ? 0 : random.nextInt(1_440));
        return DateTimeFormatter.ofPattern(form.replaceFirst("^0", "'0'"), Locale.ENGLISH)
                .format(time);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
