package io.infull.source.binding;

import io.infull.error.BadConfiguration;
import io.infull.error.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list in a refusal: what could have been written instead. */
final class Offered {

    private static final Pattern LIST = Pattern.compile("(?:Known [a-z]+: |expected one of )\\[(.*?)\\](?=$|\\n)");

    private Offered() {}

    static List<String> in(Problems problems) {
        try {
            problems.throwIfAny();
        } catch (BadConfiguration refused) {
            return in(refused.getMessage());
        }
        throw new IllegalStateException("Nothing was refused");
    }

    static List<String> in(String message) {
        Matcher list = LIST.matcher(message);
        if (!list.find()) {
            throw new IllegalStateException("Nothing is offered: " + message);
        }
        return Arrays.asList(list.group(1).split(", "));
    }
}
