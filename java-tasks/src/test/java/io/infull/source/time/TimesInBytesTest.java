package io.infull.source.time;

import io.infull.source.oracle.StringValues;
import io.infull.source.value.DateType;
import io.infull.source.value.TimestampType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Days and times in declared forms are read from bytes as they are from texts, also where clocks are turned. */
class TimesInBytesTest {

    private static final List<String> LETTERS = List.of(
            "uuuu-MM-dd HH:mm:ss",
            "dd.MM.uuuu HH:mm",
            "uuuuMMddHHmmssSSS",
            "d.M.uu H:mm",
            "M/d/uuuu h:mm:ss a",
            "EEE, dd MMM uuuu hh:mm a",
            "EEEE d MMMM uuuu HH.mm.ss",
            "uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "uuuu-MM-dd'T'HH:mm:ssX",
            "uuuuMMddHHmmx",
            "uuuu-MM-dd HH:mm:ssxx",
            "uuuu-MM-dd HH:mm:ss XX",
            "uuuu-MM-dd HH:mm[ xx]",
            "uuuu-MM-dd HH:mm:ss xxx",
            "uuuu-MM-dd[ HH:mm[:ss][.SSS]][ XXX]",
            "uuuu-MM-dd HH[:mm]",
            "dd-MMM-uu[ HH:mm]",
            "'um' HH:mm '''ä' d.M.uuuu",
            "d.M.uuuu[ HH'h'][ mm'm']",
            "uuuu-MM-dd HH:mm:ss.SSSSSSSSS",
            "uuuu-MM-dd HH:mm[:ss'x'][:SS]",
            "DDD uuuu HH:mm",
            "a hh:mm HH d.M.uuuu",
            "uuuu-MM-dd HH:mm, MM");

    private static final List<TimeForm> FORMS = Stream.concat(
                    LETTERS.stream().map(letters -> TimeForm.of(letters, 1970)),
                    Stream.of(TimeForm.iso("T"), TimeForm.iso(" ")))
            .toList();
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final Pattern OPTION = Pattern.compile("\\[[^\\[\\]]*\\]");
    private static final String SLIPS = "0123456789+-./: TZzAPMJanuéſıİ";

    @Property(tries = 30_000, edgeCases = EdgeCasesMode.NONE)
    void agreesOnEveryText(@ForAll Random random) {
        ZoneId zone = zone(random);
        List<TimeForm> forms = Stream.generate(() -> any(FORMS, random))
                .limit(1 + random.nextInt(2))
                .toList();
        TimestampType moments = timestamp(forms, zone, random, true);
        TimestampType clocks = timestamp(forms, random.nextInt(4) == 0 ? null : zone, random, false);
        DateType days = new DateType(forms, random.nextBoolean(), zone);
        for (int number = 0; number < 4; number++) {
            String text = text(any(forms, random), time(zone, random), random);
            StringValues.agreed(moments, TimestampType.MOMENT, text);
            StringValues.agreed(clocks, TimestampType.CLOCK_TIME, text);
            StringValues.agreed(days, "date", text);
        }
    }

    private static TimestampType timestamp(List<TimeForm> forms, ZoneId zone, Random random, boolean isMoment) {
        LocalClock clock = zone == null
                ? null
                : new LocalClock(
                        zone,
                        random.nextBoolean() ? null : any(List.of(RepeatedHour.values()), random),
                        random.nextBoolean() ? null : SkippedHour.forward);
        return new TimestampType(forms, clock, isMoment);
    }

    private static ZoneId zone(Random random) {
        return random.nextInt(3) == 0 ? ZoneId.of("Europe/Berlin") : ZoneId.of(any(ZONES, random));
    }

    // Mostly near one of the moments at which clocks were turned.
    private static OffsetDateTime time(ZoneId zone, Random random) {
        List<ZoneOffsetTransition> turns = zone.getRules().getTransitions();
        Instant next = Instant.ofEpochSecond(-62_135_596_800L + (long) (random.nextDouble() * 315_537_897_600L));
        if (!turns.isEmpty() && random.nextInt(4) > 0) {
            next = any(turns, random).getInstant();
        } else if (random.nextBoolean()) {
            next = Instant.ofEpochSecond(random.nextInt());
            ZoneOffsetTransition turn = zone.getRules().nextTransition(next);
            next = turn == null ? next : turn.getInstant();
        }
        Instant moment =
                next.plusSeconds(random.nextInt(200_000) - 100_000).plusNanos(random.nextInt(1_000) * 1_000_000L);
        ZoneOffset offset = random.nextBoolean()
                ? zone.getRules().getOffset(moment)
                : ZoneOffset.ofTotalSeconds((random.nextInt(145) - 72) * 900);
        return moment.truncatedTo(any(UNITS, random)).atOffset(offset);
    }

    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.MILLIS, ChronoUnit.SECONDS, ChronoUnit.MINUTES, ChronoUnit.DAYS);

    // Now and then without something that may be left out.
    private static String written(TimeForm form, OffsetDateTime time, Random random) {
        List<MatchResult> options = OPTION.matcher(form.letters()).results().toList();
        if (options.isEmpty() || random.nextInt(4) > 0) {
            return form.written(time);
        }
        MatchResult option = any(options, random);
        String letters =
                form.letters().substring(0, option.start()) + form.letters().substring(option.end());
        return DateTimeFormatter.ofPattern(letters, Locale.ENGLISH).format(time);
    }

    private static String text(TimeForm form, OffsetDateTime time, Random random) {
        StringBuilder text = new StringBuilder(written(form, time, random));
        for (int slips = random.nextInt(4) - 1; slips > 0; slips--) {
            int place = random.nextInt(text.length());
            char letter = SLIPS.charAt(random.nextInt(SLIPS.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(place, letter);
                case 1 -> text.setCharAt(place, letter);
                default -> text.delete(place, Math.min(text.length(), place + 1 + random.nextInt(4)));
            }
            if (text.isEmpty()) {
                text.append(letter);
            }
        }
        return random.nextInt(8) == 0 ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
