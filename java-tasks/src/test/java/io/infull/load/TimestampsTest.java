package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.error.BadConfiguration;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times on their way into a table that somebody added. */
@DatabaseTest
class TimestampsTest {

    private static final String CONTRACT = """
            source: events
            description: One row per event.
            files: ["events*.csv"]
            format: csv
            targets:
              - table: events
                key: [event_id]
                columns:
                  event_id: {from: id, type: text, required: true}
                  %s
            """;

    @TempDir
    private Path folder;

    private LoadFixture fixture;

    @BeforeEach
    void prepare(TestWarehouse warehouse) {
        warehouse.execute("""
                create table raw.events (
                    event_id text not null, moment timestamptz, shown timestamp, day date,
                    _pack text, _file text, _line bigint, _load_id bigint,
                    constraint events_key unique (event_id)
                )""");
        fixture = new LoadFixture(warehouse, folder);
    }

    @Test
    void readsIsoMomentsAndKeepsTheirMicroseconds() {
        load("moment: {from: t, type: timestamp}", """
                A,2024-01-31T23:30:00Z
                B,2024-01-31 23:30:00.123456+01:00
                C,2024-01-31T23:30:00.1000000Z
                D,0001-01-01T00:00:00Z
                E,9999-12-31T23:59:59.999999Z
                F,1969-12-31T23:59:59.5Z
                """);
        assertThat(utc("moment"))
                .isEqualTo("A 2024-01-31 23:30:00.000000; B 2024-01-31 22:30:00.123456; C 2024-01-31 23:30:00.100000; "
                        + "D 0001-01-01 00:00:00.000000; E 9999-12-31 23:59:59.999999; F 1969-12-31 23:59:59.500000");
        assertThat(fixture.rejects()).isEmpty();
    }

    @Test
    void rejectsWhatIsNoMoment() {
        load("moment: {from: t, type: timestamp}", """
                A,2024-01-31T23:30:00
                B,2024-01-31T24:00:00Z
                C,2016-12-31T23:59:60Z
                D,infinity
                E,now
                F,2024-01-31T23:30:00.1234567Z
                G,2024-02-30T23:30:00Z
                H,9999-12-31T23:59:59-01:00
                I,2024-01-31T23:30:00.Z
                """);
        assertThat(fixture.rows("select event_id from raw.events")).isEmpty();
        assertThat(fixture.rows("select reason, count(*) from ops.rejected_row group by reason"))
                .isEqualTo("not_a_timestamp,9");
        assertThat(fixture.rejects())
                .startsWith(
                        "events.csv line 2, moment: expected a timestamp like uuuu-MM-dd'T'HH:mm:ss[.SSSSSS][XXX] or "
                                + "uuuu-MM-dd' 'HH:mm:ss[.SSSSSS][XXX] but found '2024-01-31T23:30:00'; ");
    }

    @Test
    void looksUpTimesOnTheClocksOfAZone() {
        load("moment: {from: t, type: timestamp, formats: [\"dd.MM.uuuu HH:mm\"], zone: Europe/Berlin}", """
                A,31.01.2024 13:45
                B,31.07.2024 13:45
                C,31.03.2024 02:30
                D,27.10.2024 02:30
                E,27.10.2024 03:00
                """);
        assertThat(utc("moment"))
                .isEqualTo("A 2024-01-31 12:45:00.000000; B 2024-07-31 11:45:00.000000; E 2024-10-27 02:00:00.000000");
        assertThat(fixture.rejects())
                .isEqualTo("events.csv line 4, moment: expected a timestamp like dd.MM.uuuu HH:mm that clocks in "
                        + "Europe/Berlin showed once but found '31.03.2024 02:30'; events.csv line 5, moment: expected a "
                        + "timestamp like dd.MM.uuuu HH:mm that clocks in Europe/Berlin showed once "
                        + "but found '27.10.2024 02:30'");
    }

    @Test
    void readsRepeatedAndSkippedHoursAsDeclared() {
        load(
                "moment: {from: t, type: timestamp, formats: [\"dd.MM.uuuu HH:mm\"], zone: Europe/Berlin, "
                        + "repeated_hour: later, skipped_hour: forward}",
                "A,31.03.2024 02:30\nB,27.10.2024 02:30\n");
        assertThat(utc("moment")).isEqualTo("A 2024-03-31 01:30:00.000000; B 2024-10-27 01:30:00.000000");
    }

    @Test
    void keepsWhatAClockShowedWhereTheColumnHasNoZone() {
        load(
                "shown: {from: t, type: timestamp, formats: [\"M/d/uuuu h:mm a\"]}",
                "A,1/31/2024 1:45 PM\nB,3/31/2024 2:30 am\n");
        assertThat(fixture.rows("select event_id, shown from raw.events order by event_id"))
                .isEqualTo("A,\"2024-01-31 13:45:00\"; B,\"2024-03-31 02:30:00\"");
    }

    @Test
    void turnsAnOffsetIntoLocalTimeOfTheZone() {
        load("shown: {from: t, type: timestamp, zone: Asia/Tokyo}", "A,2024-01-31T23:30:00Z\nB,2024-01-31T23:30:00\n");
        assertThat(fixture.rows("select event_id, shown from raw.events order by event_id"))
                .isEqualTo("A,\"2024-02-01 08:30:00\"; B,\"2024-01-31 23:30:00\"");
    }

    @Test
    void losesATimeOnlyWhenThatIsDeclared() {
        load(
                "day: {from: t, type: date, formats: [\"uuuu-MM-dd HH:mm:ss\"]}",
                "A,2024-01-31 00:00:00\nB,2024-01-31 00:00:01\n");
        assertThat(fixture.rows("select event_id, day from raw.events")).isEqualTo("A,2024-01-31");
        assertThat(fixture.rejects())
                .isEqualTo("events.csv line 3, day: expected a date like uuuu-MM-dd HH:mm:ss at midnight "
                        + "but found '2024-01-31 00:00:01'");
    }

    @Test
    void cutsATimeOnTheDayThatItHasInTheZone() {
        load(
                "day: {from: t, type: date, formats: [\"uuuu-MM-dd'T'HH:mm:ssX\"], from_timestamp: date_of, zone: Europe/Berlin}",
                "A,2024-01-31T22:59:59Z\nB,2024-01-31T23:00:00Z\nC,9999-12-31T23:30:00Z\n");
        assertThat(fixture.rows("select event_id, day from raw.events order by event_id"))
                .isEqualTo("A,2024-01-31; B,2024-02-01");
    }

    @Test
    void takesADayWithoutItsTimeAndNoTimestampWithoutOne() {
        load(
                "day: {from: t, type: date, formats: [\"dd.MM.uuuu[ HH:mm]\"]}\n      "
                        + "shown: {from: s, type: timestamp, formats: [\"dd.MM.uuuu[ HH:mm]\"]}",
                "t,s",
                "A,31.01.2024,31.01.2024 13:45\nB,31.01.2024 00:00,31.01.2024\n");
        assertThat(fixture.rows("select event_id, day, shown from raw.events"))
                .isEqualTo("A,2024-01-31,\"2024-01-31 13:45:00\"");
        assertThat(fixture.rejects())
                .isEqualTo(
                        "events.csv line 3, shown: expected a timestamp like dd.MM.uuuu[ HH:mm] but found '31.01.2024'");
    }

    @Test
    void refusesDeclarationsThatLeaveTheMomentOpen() {
        assertThat(problem("moment: {from: t, type: timestamp, formats: [\"uuuu-MM-dd HH:mm\"]}"))
                .endsWith("moment: a time without an offset is no moment: add zone, or an offset to the format (X)");
        assertThat(problem("shown: {from: t, type: timestamp, formats: [\"uuuu-MM-dd HH:mmX\"]}"))
                .endsWith("shown: the raw column keeps no offset: add the zone in which it is to be read");
        assertThat(problem("moment: {from: t, type: timestamp, formats: [uuuu-MM-dd], zone: UTC}"))
                .endsWith("moment: each format of a timestamp needs a time");
        assertThat(problem("moment: {from: t, type: timestamp, zone: Europe/Berlyn}"))
                .endsWith("moment: Unknown zone 'Europe/Berlyn': expected one like Europe/Berlin or +01:00. "
                        + "Did you mean Europe/Berlin?");
        assertThat(problem("day: {from: t, type: date, formats: [\"uuuu-MM-dd HH:mmX\"], from_timestamp: date_of}"))
                .endsWith("day: a time with an offset is on different days in different places: add zone");
        assertThat(problem("day: {from: t, type: date, from_timestamp: date_of}"))
                .endsWith("day: from_timestamp says nothing: no format has a time");
        assertThat(problem("day: {from: t, type: date, zone: UTC}"))
                .endsWith("day: zone says nothing: no format has an offset, and a day is the same everywhere");
        assertThat(problem("day: {from: t, type: date, two_digit_years_from: 1970}"))
                .endsWith("day: two_digit_years_from says nothing: no format has uu");
        assertThat(problem("day: {from: t, type: date, formats: [dd/MM/uuuu, MM/dd/uuuu]}"))
                .endsWith(
                        "day: Formats 'dd/MM/uuuu' and 'MM/dd/uuuu' read '02/01/2001' as 2001-01-02 and as 2001-02-01: "
                                + "expected one meaning. Keep the form that the export has");
        assertThat(problem("moment: {from: t, type: timestamp, from_timestamp: date_of}"))
                .endsWith("moment: from_timestamp is of dates, but the type is timestamp");
        assertThat(problem("moment: {from: t, type: timestamp, repeated_hour: later}"))
                .endsWith("moment: repeated_hour and skipped_hour need zone");
        assertThat(problem("day: {from: t, type: timestamp}"))
                .endsWith("day: Type timestamp does not fit: the raw column is of type date");
    }

    private void load(String column, String rows) {
        load(column, "t", rows);
    }

    private void load(String column, String fields, String rows) {
        fixture.contract("events", CONTRACT.formatted(column) + "reject_limit: {rows: 100}\n");
        fixture.file("events.csv", "id," + fields + "\n" + rows);
        fixture.load();
    }

    private String problem(String column) {
        fixture.contract("events", CONTRACT.formatted(column));
        try {
            fixture.load();
            return "none";
        } catch (BadConfiguration e) {
            return e.getMessage();
        }
    }

    private String utc(String column) {
        return fixture.rows("select concat_ws(' ', event_id, to_char(" + column
                        + " at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')) from raw.events order by event_id")
                .replace("\"", "");
    }
}
