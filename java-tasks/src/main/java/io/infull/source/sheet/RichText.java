package io.infull.source.sheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells: runs of several fonts are one text, and how a text is pronounced is none. */
final class RichText {

    /** How workbooks spell characters that XML cannot hold. Halves of surrogate pairs stay as they are spelled. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Of the element at hand, up to its end. */
    static String read(Part part, String element) {
        StringBuilder text = new StringBuilder();
        while (part.advance() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                part.skip("rPh");
            } else if (part.isStart("t")) {
                text.append(part.text());
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(RichText::character) : text;
    }

    private static String character(MatchResult match) {
        char character = (char) Integer.parseInt(match.group(1), 16);
        String meant = Character.isSurrogate(character) ? match.group() : String.valueOf(character);
        return Matcher.quoteReplacement(meant);
    }
}
