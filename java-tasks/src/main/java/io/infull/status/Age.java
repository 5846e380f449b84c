package io.infull.status;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats a moment for people, with how long ago it was. */
final class Age {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Instant now;

    Age(Instant now) {
        this.now = now;
    }

    /** For example {@code 2026-06-01 02:10 UTC (3 h ago)}. */
    String dated(OffsetDateTime moment) {
        return MOMENT.format(moment) + " (" + of(moment) + " ago)";
    }

    /** In the largest unit that fits: {@code 40 s}, {@code 12 min}, {@code 3 h}, {@code 5 d}. */
    String of(OffsetDateTime moment) {
        Duration age = Duration.between(moment.toInstant(), now);
        // The server's clock may be ahead of ours.
        if (age.isNegative()) {
            return "0 s";
        }
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " d";
    }
}
