package io.infull.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A day of the calendar in a form that has its digits at fixed places. */
final class DateEncoder implements FieldEncoder {

    private final DatePattern[] patterns;

    private DateEncoder(List<DatePattern> patterns) {
        this.patterns = patterns.toArray(DatePattern[]::new);
    }

    static DateEncoder iso() {
        return ofForms(List.of(DateType.ISO));
    }

    /** The first form that fits decides; a form that is not taken leaves what comes behind it to the others. */
    static DateEncoder ofForms(List<String> forms) {
        List<DatePattern> taken = new ArrayList<>();
        for (String form : forms) {
            Optional<DatePattern> pattern = DatePattern.of(form);
            if (pattern.isEmpty()) {
                break;
            }
            taken.add(pattern.get());
        }
        return new DateEncoder(taken);
    }

    @Override
    public boolean encode(byte[] bytes, int from, int to, BinaryBuffer buffer) {
        for (DatePattern pattern : patterns) {
            int days = pattern.daysSince2000(bytes, from, to);
            if (days != DatePattern.NONE) {
                buffer.putInt(Integer.BYTES);
                buffer.putInt(days);
                return true;
            }
        }
        return false;
    }
}
