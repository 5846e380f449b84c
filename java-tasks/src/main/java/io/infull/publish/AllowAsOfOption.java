package io.infull.publish;

import io.infull.cli.DayConverter;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for publishing an as-of date on purpose that is older than a published one, or in the future. */
final class AllowAsOfOption {

    @ArgGroup(exclusive = false)
    private Given given;

    Optional<AllowedAsOf> given() {
        return Optional.ofNullable(given).map(words -> new AllowedAsOf(words.date, words.reason));
    }

    private static final class Given {

        @Option(
                names = "--allow-as-of",
                required = true,
                paramLabel = "DATE",
                converter = DayConverter.class,
                description = "Publish the candidate of this as-of date, although a newer one was published or the "
                        + "date lies ahead. Needs --reason, and is kept.")
        private LocalDate date;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                converter = Reason.class,
                description = "Why --allow-as-of is right; status shows it.")
        private String reason;
    }

    static final class Reason implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("expected some words that say why, but found none");
            }
            return value.strip();
        }
    }
}
