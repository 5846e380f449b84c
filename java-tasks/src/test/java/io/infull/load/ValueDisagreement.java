package io.infull.load;

import java.util.regex.Pattern;

/** Why PostgreSQL takes values that {@code load} rejects, or takes them for others. */
enum ValueDisagreement {
    WORDS(
            "PostgreSQL knows words: today, infinity, NaN",
            "(?i)[+-]?(today|now|yesterday|tomorrow|epoch|inf|infinity|nan)"),
    ROUNDED("PostgreSQL rounds what has too many decimals", "-?\\d+\\.\\d{3,}"),
    DIGITS_OF_PROGRAMS("PostgreSQL takes underscores and other bases", "-?(?:\\d+(?:_\\d+)+|0[xob][0-9a-fA-F]+)"),
    EXPONENTS("PostgreSQL takes exponents", "[+-]?[\\d.]+[eE][+-]?\\d+"),
    PLUS("PostgreSQL takes a plus", "\\+[\\d.]+"),
    WHITE_SPACE("PostgreSQL drops white space around a value", "\\s+\\S.*|.*\\S\\s+"),
    BARE_POINTS("PostgreSQL takes numbers without one of their halves", "-?(?:\\.\\d+|\\d+\\.)"),
    WHOLE_DECIMALS("15.0 is the integer 15 here, and no integer to PostgreSQL", "-?\\d+\\.0+"),
    NINETEEN_DIGITS("An integer has at most 18 digits here", "-?\\d{19}"),
    OTHER_DATES(
            "PostgreSQL takes dates of many forms and of years beyond 9999; here one form is meant",
            "[\\d./T:-]+( BC)?"),
    MONTHS_BY_NAME(
            "PostgreSQL takes the names of months; here a form with them has to be declared", "\\d+-[A-Z]{3}-\\d+"),
    TIMES_OF_DATES(
            "PostgreSQL drops the time behind a date; here it is not taken, unless that is declared",
            "\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:[\\d.]+Z)?"),
    OTHER_BOOLEANS(
            "PostgreSQL takes words and beginnings of words; here two are meant",
            "(?i)t|f|y|n|yes|no|on|off|1|0|true|false|tru|fals?");

    final String sentence;
    private final Pattern form;

    ValueDisagreement(String sentence, String form) {
        this.sentence = sentence;
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    boolean explains(String value) {
        return form.matcher(value).matches();
    }
}
