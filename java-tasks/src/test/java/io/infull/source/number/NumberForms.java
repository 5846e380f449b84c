package io.infull.source.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Declared forms of numbers, and what they mean: written and read another way than load does. */
public final class NumberForms {

    public static final NumberForm GERMAN = new NumberForm(",", ".", MinusPlace.trailing, false, false, false);
    public static final NumberForm ENGLISH = new NumberForm(".", ",", MinusPlace.leading, true, true, false);
    public static final NumberForm FRENCH =
            new NumberForm(",", "narrow_no_break_space", MinusPlace.either, false, true, false);
    public static final NumberForm SWISS = new NumberForm(".", "'", null, false, false, false);
    public static final NumberForm STANDARD = new NumberForm(null, null, null, false, false, false);

    private NumberForms() {}

    static Arbitrary<NumberForm> any() {
        Arbitrary<String> thousands = Arbitraries.of("", ".", ",", "'", "\u2019", " ", "\u00A0", "\u202F");
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(".", ","),
                        thousands,
                        Arbitraries.of(MinusPlace.values()),
                        either,
                        either,
                        either)
                .filter((decimal, group, minus, parentheses, plus, first) -> !decimal.equals(group))
                .as(NumberForm::new);
    }

    public static Arbitrary<BigDecimal> numbers() {
        Arbitrary<Long> digits = Arbitraries.oneOf(
                Arbitraries.longs().between(-2_000, 2_000),
                Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 4)).as(BigDecimal::valueOf);
    }

    /** One of the ways to write the number in the form; the choices are bits. */
    public static String written(NumberForm form, BigDecimal number, int choices) {
        String[] parts = number.abs().toPlainString().split("\\.");
        boolean grouped = (choices & 1) == 1;
        String whole = grouped ? parts[0].replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", form.thousands()) : parts[0];
        boolean bare = form.decimalFirst() && parts.length > 1 && whole.equals("0") && (choices & 16) == 16;
        String magnitude = parts.length == 1 ? whole : (bare ? "" : whole) + form.decimal() + parts[1];
        if (number.signum() < 0 && form.parentheses() && (choices & 2) == 2) {
            return "(" + magnitude + ")";
        }
        String sign = number.signum() < 0 ? "-" : form.plus() && (choices & 4) == 4 ? "+" : "";
        boolean behind =
                form.minus() == MinusPlace.trailing || (form.minus() == MinusPlace.either && (choices & 8) == 8);
        return behind ? magnitude + sign : sign + magnitude;
    }

    /** What the text means in the form, or null: by a regular expression and BigDecimal. */
    static BigDecimal meaning(NumberForm form, String text) {
        String group = Pattern.quote(form.thousands());
        String whole = form.thousands().isEmpty() ? "\\d+" : "(?:\\d+|[1-9]\\d{0,2}(?:" + group + "\\d{3})+)";
        String first = form.decimalFirst() ? "|(?=" + Pattern.quote(form.decimal()) + ")" : "";
        String magnitude = "(?<whole>" + whole + first + ")(?:" + Pattern.quote(form.decimal()) + "(?<rest>\\d+))?";
        String sign = form.plus() ? "[-+]" : "-";
        for (String pattern :
                List.of("(?<sign>)#", "(?<sign>" + sign + ")#", "#(?<sign>" + sign + ")", "\\((?<sign>)#\\)")) {
            boolean declared = !(pattern.startsWith("(?<sign>[") && form.minus() == MinusPlace.trailing)
                    && !(pattern.startsWith("(?<sign>-") && form.minus() == MinusPlace.trailing)
                    && !(pattern.startsWith("#") && form.minus() == MinusPlace.leading)
                    && !(pattern.startsWith("\\(") && !form.parentheses());
            Matcher matcher = Pattern.compile(pattern.replace("#", magnitude)).matcher(text);
            if (declared && matcher.matches()) {
                String digits = matcher.group("whole").replace(form.thousands(), "");
                String rest = matcher.group("rest") == null ? "0" : matcher.group("rest");
                BigDecimal number = new BigDecimal(digits + "." + rest);
                boolean negative = matcher.group("sign").equals("-") || pattern.startsWith("\\(");
                return negative ? number.negate() : number;
            }
        }
        return null;
    }
}
