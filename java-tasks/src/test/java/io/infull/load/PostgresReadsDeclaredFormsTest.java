package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.source.number.MinusPlace;
import io.infull.source.number.NumberForm;
import io.infull.source.number.NumberForms;
import io.infull.source.time.TimeWriting;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's own functions for formatted numbers, days and zones read from the texts what was loaded. */
@DatabaseTest
class PostgresReadsDeclaredFormsTest {

    private static final int ROWS = 3_000;
    private static final String[] FORMS = {"dd.MM.uuuu", "EEEE, MMMM d, uuuu", "uuuu-MM-dd HH:mm:ss"};

    @TempDir
    private Path folder;

    @Test
    void asTheyWereLoaded(TestWarehouse warehouse) {
        warehouse.execute("""
                create table raw.events (
                    event_id text not null, amount numeric, day date, named_day date, moment timestamptz,
                    _pack text, _file text, _line bigint, _load_id bigint,
                    constraint events_key unique (event_id)
                );
                create table as_text (event_id text, amount text, day text, named_day text, moment text)""");
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract("events", """
                        source: events
                        description: One row per event.
                        files: ["events*.csv"]
                        format: csv
                        dialect: {delimiter: "|", numbers: {thousands: ",", minus: trailing}}
                        reject_limit: {rows: 3000, percent: 100}
                        targets:
                          - table: events
                            key: [event_id]
                            columns:
                              event_id: {from: id, type: text, required: true}
                              amount: {from: amount, type: "decimal(14,2)"}
                              day: {from: day, type: date, formats: [dd.MM.uuuu]}
                              named_day: {from: named, type: date, formats: ["EEEE, MMMM d, uuuu"]}
                              moment: {from: t, type: timestamp, formats: ["uuuu-MM-dd HH:mm:ss"], zone: Europe/Berlin}
                        """)
                .file("events.csv", "id|amount|day|named|t\n" + rows(warehouse, new Random(20261127)));
        fixture.load();
        assertThat(fixture.rows("select lines_loaded > 2900 from ops.file")).isEqualTo("t");
        assertThat(fixture.rows("""
                        select as_text.*, events.* from as_text inner join raw.events using (event_id)
                        where (events.amount, events.day, events.named_day, events.moment) is distinct from (
                            to_number(as_text.amount, '999,999,999,999D99S'),
                            to_date(as_text.day, 'DD.MM.YYYY'),
                            to_date(as_text.named_day, 'FMDay, FMMonth FMDD, YYYY'),
                            cast(as_text.moment as timestamp) at time zone 'Europe/Berlin'
                        )""")).isEmpty();
    }

    @Test
    void asNumbersWithoutALeadingZeroWereLoaded(TestWarehouse warehouse) {
        warehouse.execute("create table as_text (order_id text, qty text, price text)");
        LoadFixture fixture = new LoadFixture(warehouse, folder)
                .contract(
                        "orders",
                        LoadFixture.ORDERS_CONTRACT.replace("decimal(12,2)", "decimal(12,4)")
                                + "dialect: {numbers: {decimal_first: true}}\nreject_limit: {percent: 100}\n");
        Random random = new Random(20261130);
        StringBuilder rows = new StringBuilder(LoadFixture.ORDERS_HEADER);
        StringBuilder texts = new StringBuilder("insert into as_text values ('', '', '')");
        String[] signs = {"", "", "-", "+", " "};
        String[] ends = {"", "", "", ".", ".0", "e1"};
        for (int row = 0; row < ROWS; row++) {
            String digits = Integer.toString(random.nextInt(10_000));
            String price = signs[random.nextInt(5)]
                    + (random.nextInt(4) == 0 ? random.nextInt(3) : "")
                    + (random.nextInt(6) == 0 ? "" : "." + digits)
                    + ends[random.nextInt(6)];
            String qty = random.nextInt(3) == 0 ? ".0" : digits;
            rows.append("O" + row + ",S1," + qty + "," + price + ",\n");
            texts.append(", ('O" + row + "', '" + qty + "', '" + price + "')");
        }
        warehouse.execute(texts.toString());
        fixture.file("orders.csv", rows.toString()).load();
        assertThat(fixture.rows("select lines_loaded > 500, lines_rejected > 500 from ops.file"))
                .isEqualTo("t,t");
        String joined = "from as_text left join raw.sales_orders using (order_id) where order_id > '' and ";
        assertThat(fixture.rows(
                        "select * " + joined + "sales_orders.order_id is not null and (unit_price, qty_ordered) "
                                + "is distinct from (cast(nullif(price, '') as numeric), cast(qty as numeric))"))
                .isEmpty();
        // What is not loaded has a plus, a blank, an exponent, or a point without a digit behind it.
        assertThat(fixture.rows("select price " + joined + "sales_orders.order_id is null "
                        + "and price ~ '^(-?([0-9]+([.][0-9]+)?|[.][0-9]+))?$'"))
                .isEmpty();
    }

    private static String rows(TestWarehouse warehouse, Random random) {
        StringBuilder rows = new StringBuilder();
        StringBuilder texts = new StringBuilder("insert into as_text values ");
        NumberForm form = new NumberForm(".", ",", MinusPlace.trailing, false, false, false);
        for (int row = 0; row < ROWS; row++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong() % 99_999_999_999_99L, 2);
            OffsetDateTime time = LocalDateTime.of(1985, 1, 1, 0, 0)
                    .plusSeconds(random.nextInt(2_000_000_000))
                    .atOffset(ZoneOffset.UTC);
            String[] values = {
                "E" + row,
                NumberForms.written(form, amount, 1),
                TimeWriting.written(FORMS[0], time),
                TimeWriting.written(FORMS[1], time),
                TimeWriting.written(FORMS[2], time)
            };
            rows.append(String.join("|", values)).append('\n');
            texts.append(row == 0 ? "" : ", ")
                    .append("('")
                    .append(String.join("', '", values))
                    .append("')");
        }
        warehouse.execute(texts.toString());
        return rows.toString();
    }
}
