package io.infull.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a number to each text, in order of first use. Null is -1. */
final class Dictionary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
        if (text == null) {
            return -1;
        }
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    List<String> texts() {
        return texts;
    }
}
