package io.infull.source.value;

import io.infull.source.bytes.ByteScan;
import java.nio.charset.StandardCharsets;

/** Takes a text away where a value begins or ends with it. */
final class Strip implements ByteRepair {

    final String text;
    final boolean atEnd;
    final boolean anyCase;
    private final byte[] wanted;

    Strip(String text, boolean atEnd, boolean anyCase) {
        this.text = text;
        this.atEnd = atEnd;
        this.anyCase = anyCase;
        this.wanted = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void apply(FieldValue value) {
        // Letters of ASCII have other cases beyond it: the sign for Kelvin is a k.
        boolean bytes = !anyCase
                || (ByteScan.isAscii(wanted, 0, wanted.length) && ByteScan.isAscii(value.bytes, value.from, value.to));
        if (!bytes) {
            value.put(stripped(value.text()));
        } else if (isAt(value, atEnd ? value.length() - wanted.length : 0)) {
            int length = wanted.length;
            value.narrow(atEnd ? value.from : value.from + length, atEnd ? value.to - length : value.to);
        }
    }

    private boolean isAt(FieldValue value, int start) {
        boolean found = start >= 0 && wanted.length <= value.length();
        for (int index = 0; found && index < wanted.length; index++) {
            byte letter = value.get(start + index);
            found = letter == wanted[index] || (anyCase && ByteRepair.lower(letter) == ByteRepair.lower(wanted[index]));
        }
        return found;
    }

    private String stripped(String value) {
        int rest = value.length() - text.length();
        if (!value.regionMatches(true, atEnd ? rest : 0, text, 0, text.length())) {
            return value;
        }
        return atEnd ? value.substring(0, rest) : value.substring(text.length());
    }
}
