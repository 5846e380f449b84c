package io.infull.project.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @TempDir
    private Path folder;

    /** Friday, May 1 is off, and Saturday, May 9 is not. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-30, 0, 2026-04-30, 2026-04-30",
        "2026-04-30, 1, 2026-05-04, 2026-04-29",
        "2026-05-02, 0, 2026-05-02, 2026-05-02",
        "2026-05-02, 1, 2026-05-04, 2026-04-30",
        "2026-05-04, 2, 2026-05-06, 2026-04-29",
        "2026-05-08, 1, 2026-05-09, 2026-05-07",
        "2026-05-10, 1, 2026-05-11, 2026-05-09"
    })
    void areCountedFromADayOn(LocalDate day, int workingDays, LocalDate after, LocalDate before) throws IOException {
        write("2026-05-01,false,Labour Day\n2026-05-09,true,Inventory\n");
        WorkingDays days = CalendarFile.read(folder);
        assertThat(days.after(day, workingDays)).isEqualTo(after);
        assertThat(days.before(day, workingDays)).isEqualTo(before);
    }

    @Test
    void saysWhichLineOfTheCalendarCannotBeRead() throws IOException {
        write("2026-05-01,false,Labour Day\n2026-05-09,maybe,Inventory\n");
        assertThatThrownBy(() -> CalendarFile.read(folder))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("Cannot read the calendar in " + folder.resolve("reference/calendar.csv")
                        + ": line 3: expected is_working_day true or false but found 'maybe'");
    }

    private void write(String days) throws IOException {
        Files.createDirectories(folder.resolve("reference"));
        Files.writeString(folder.resolve("reference/calendar.csv"), "calendar_date,is_working_day,reason\n" + days);
    }
}
