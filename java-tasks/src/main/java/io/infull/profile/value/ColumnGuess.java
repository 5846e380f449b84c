package io.infull.profile.value;

import io.infull.source.value.BooleanType;
import io.infull.source.value.DecimalType;
import io.infull.source.value.FieldEncoder;
import io.infull.source.value.IntegerType;
import io.infull.source.value.SpelledNumberType;
import io.infull.source.value.TimestampType;
import io.infull.source.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of a contract for a column, with reasons. The keys are those of contracts, the values are YAML. */
public final class ColumnGuess {

    private final Map<String, String> keys = new LinkedHashMap<>();

    private final List<String> comments = new ArrayList<>();

    private static final int SHOWN = 3;
    private static final int MOST_DIGITS = 18;
    private static final String NEGATIVE = ". Where the minus is a typing error, add absolute to the repairs; where it "
            + "stands for no value, list the value under missing; where it means returns or credit notes, say so in "
            + "negative_quantities";

    private final List<String> values;
    private final Spelling spelling;
    private final Set<String> clearDates;
    private List<String> unfit = List.of();

    private ColumnGuess(List<String> values, Spelling spelling, Set<String> clearDates) {
        this.clearDates = clearDates;
        this.values = values;
        this.spelling = spelling;
    }

    /**
     * @param values of the field, without those that are missing
     * @param databaseType of the raw column, as PostgreSQL writes it
     */
    public static ColumnGuess of(String column, List<String> values, Spelling spelling, String databaseType) {
        return of(column, values, spelling, databaseType, Set.of());
    }

    /** @param clearDates forms of other dates of the file, which decide where a date is ambiguous */
    public static ColumnGuess of(
            String column, List<String> values, Spelling spelling, String databaseType, Set<String> clearDates) {
        Cleaning cleaning = Cleaning.of(column, values, databaseType);
        ColumnGuess guess = new ColumnGuess(cleaning.cleaned(), spelling, clearDates);
        guess.type(column, databaseType);
        guess.comments.addAll(cleaning.comments());
        if (!cleaning.missing().isEmpty()) {
            guess.keys.merge("missing", Yaml.list(cleaning.missing()), (found, more) -> found);
        }
        if (!cleaning.repairs().isEmpty()) {
            guess.keys.put("repairs", "[" + String.join(", ", cleaning.repairs()) + "]");
        }
        return guess;
    }

    /** Keys of a contract with their values, in the order in which they are written. */
    public Map<String, String> keys() {
        return keys;
    }

    /** The evidence, and what a person must decide, one line each. */
    public List<String> comments() {
        return comments;
    }

    /** Whether at least half of the values fit after repairs; where there are none, anything does. */
    public boolean suits() {
        return unfit.size() * 2 <= values.size();
    }

    private void type(String column, String databaseType) {
        switch (databaseType) {
            case "date" -> date();
            case TimestampType.MOMENT, TimestampType.CLOCK_TIME -> timestamp(databaseType);
            case "boolean" -> yesOrNo();
            case "integer", "bigint", "numeric" -> number(column, databaseType);
            default -> keys.put("type", "text");
        }
    }

    private void date() {
        keys.put("type", "date");
        DateForms forms = DateForms.of(values, clearDates);
        if (!forms.letters().isEmpty()) {
            keys.put("formats", Yaml.list(forms.letters()));
        }
        if (forms.hasShortYears()) {
            keys.put("two_digit_years_from", Integer.toString(DateForms.YEARS_FROM));
        }
        if (forms.hasTimes(values)) {
            keys.put("from_timestamp", "date_of");
        }
        if (forms.hasOffsets()) {
            keys.put("zone", "UTC");
            comments.add(
                    "CHECK: the values are moments. Replace UTC by the zone whose local day counts, like Europe/Berlin");
        }
        if (!forms.ambiguous().isEmpty()) {
            boolean decided = forms.letters().stream().anyMatch(clearDates::contains);
            comments.add("CHECK: AMBIGUOUS, no day is above the 12th: " + forms.ambiguous() + " reads all values too"
                    + (decided ? ". Another date of the file decides" : ""));
        }
        rejected(forms.unread());
    }

    private void timestamp(String databaseType) {
        keys.put("type", "timestamp");
        TimeForms forms = TimeForms.of(values, databaseType);
        if (!forms.letters().isEmpty()) {
            keys.put("formats", Yaml.list(forms.letters()));
        }
        if (forms.needsZone()) {
            keys.put("zone", "UTC");
            comments.add("CHECK: replace UTC by the zone whose clocks showed the times, like Europe/Berlin");
        }
        rejected(forms.unread());
    }

    private void yesOrNo() {
        keys.put("type", "boolean");
        List<String> distinct = values.stream().distinct().toList();
        List<String> yes = matching(distinct, "(?i)1(\\.0)?|y|yes|true|t|x");
        List<String> no = matching(distinct, "(?i)0(\\.0)?|n|no|false|f");
        keys.put("true_values", Yaml.list(yes));
        keys.put("false_values", Yaml.list(no));
        codes(distinct);
        rejected(new BooleanType(yes, no), "boolean");
    }

    private static List<String> matching(List<String> values, String words) {
        return values.stream().filter(value -> value.matches(words)).toList();
    }

    // A person must decide about words of other languages.
    private void codes(List<String> distinct) {
        boolean known = !keys.get("true_values").equals("[]")
                && !keys.get("false_values").equals("[]");
        if (!known && distinct.size() == 2) {
            comments.add("CHECK: two values. Where they are codes, replace true_values and false_values by codes: {"
                    + Yaml.text(distinct.get(0)) + ": true, " + Yaml.text(distinct.get(1))
                    + ": false}, or the other way round");
        }
    }

    private void number(String column, String databaseType) {
        boolean json = spelling == Spelling.JSON_NUMBER;
        NumberForms forms = json ? NumberForms.ofJson(values) : NumberForms.of(values);
        Digits digits = Digits.of(forms.plain());
        boolean money = column.matches(".*(?:price|amount|percent)");
        // An integer column holds no decimals, and 18 digits always fit.
        boolean whole = digits.decimals() == 0 && digits.whole() <= MOST_DIGITS && !money;
        boolean integer = whole || !databaseType.equals("numeric");
        keys.put("type", integer ? "integer" : "\"decimal(" + digits.precision() + "," + digits.scale() + ")\"");
        if (!integer) {
            comments.add("the most decimals are " + digits.decimals());
        }
        form(forms);
        long negative =
                forms.plain().stream().filter(value -> value.startsWith("-")).count();
        if (negative > 0) {
            comments.add(
                    "CHECK: " + negative + " negative values" + (forms.form().hidesMinus() ? "" : NEGATIVE));
        }
        zeros(column, forms.plain());
        ValueType type =
                integer ? IntegerType.ofColumn(databaseType) : new DecimalType(digits.precision(), digits.scale());
        rejected(new SpelledNumberType(forms.form(), type), databaseType);
    }

    private void zeros(String column, List<String> plain) {
        long zeros = plain.stream().filter(value -> value.matches("0+(\\.0+)?")).count();
        if (zeros > 0 && column.equals("qty_ordered")) {
            comments.add("CHECK: " + zeros + " quantities are 0. Is the line cancelled, or no line at all?");
        }
    }

    private void form(NumberForms forms) {
        if (forms.keys().isEmpty() && spelling == Spelling.JSON_TEXT) {
            keys.put("numbers", "{}");
            comments.add("the numbers are texts in JSON, which load reads as numbers where numbers is declared");
        }
        if (!forms.keys().isEmpty()) {
            keys.put("numbers", forms.keys());
            comments.add(forms.plain().size() + " numbers are of the form " + forms.keys() + ", like "
                    + Yaml.text(forms.example()));
        }
        if (!forms.ambiguous().isEmpty()) {
            comments.add("CHECK: AMBIGUOUS, numbers: " + forms.ambiguous() + " reads as many values as other numbers");
        }
    }

    private void rejected(ValueType type, String databaseType) {
        FieldEncoder encoder = type.encoder(databaseType, repair -> {});
        rejected(values.stream()
                .filter(value -> encoder.encoded(value).isEmpty())
                .toList());
    }

    private void rejected(List<String> refused) {
        unfit = refused;
        if (!unfit.isEmpty()) {
            List<String> shown = unfit.stream().distinct().limit(SHOWN).toList();
            comments.add("CHECK: " + unfit.size() + " values do not fit, like " + Yaml.list(shown)
                    + ". Their rows are rejected, unless missing or repairs say what the values mean");
        }
    }
}
