package io.infull.source.value;

import io.infull.source.time.TimeForm;
import java.util.List;

/** The kind of a JSON value. CSV has only text. */
public enum JsonKind {
    STRING,
    INTEGER,
    DECIMAL,
    BOOLEAN;

    /** Whether a value of this kind can be of one of these forms. */
    boolean canHave(List<TimeForm> forms) {
        return this == STRING || (this == INTEGER && forms.stream().anyMatch(TimeForm::isNumber));
    }
}
