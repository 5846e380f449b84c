package io.infull.report;

import java.util.regex.Pattern;

/** Prevents spreadsheets from running a cell as a formula. Names come from exports, which anyone may have written. */
final class FormulaSafe {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private FormulaSafe() {}

    /** {@code =1+1} becomes {@code '=1+1}; {@code -0.5} is a number and stays. */
    static String cell(String text) {
        boolean isFormula = !text.isEmpty()
                && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return isFormula ? "'" + text : text;
    }
}
