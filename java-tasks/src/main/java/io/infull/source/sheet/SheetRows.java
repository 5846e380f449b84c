package io.infull.source.sheet;

import io.infull.source.account.FileRefused;
import io.infull.source.value.CellErrors;
import java.util.Arrays;

/** The rows of a sheet that have cells, one after the other, as texts. Reused from row to row. */
final class SheetRows {

    /** As many as a spreadsheet has: XFD is the last one. */
    static final int MOST_COLUMNS = 1 << 14;

    private final Part part;
    private final SharedStrings strings;
    private final CellForms forms;
    private final CellNumber numbers;

    /** The number of the row, from 1. */
    long number;
    /** The texts of its cells by column, from A; null where there is none. */
    String[] cells = new String[16];
    /** How many columns it reaches. */
    int width;

    SheetRows(Part part, SharedStrings strings, CellForms forms, boolean from1904) {
        this.part = part;
        this.strings = strings;
        this.forms = forms;
        this.numbers = new CellNumber(from1904);
    }

    /** Moves to the next row; false at the end of the part, which has been read completely then. */
    boolean advance() {
        while (part.advance()) {
            if (part.isStart("row")) {
                readRow();
                return true;
            }
        }
        return false;
    }

    private void readRow() {
        number = next(part.attribute("r"));
        Arrays.fill(cells, 0, width, null);
        width = 0;
        while (part.advance() && !part.isEnd("row")) {
            if (part.isStart("c")) {
                String place = part.attribute("r");
                int column = place == null ? width : column(place);
                if (column >= MOST_COLUMNS || (column < width && cells[column] != null)) {
                    throw part.broken("a second cell in the same place, or one behind column XFD, in row " + number);
                }
                width = Math.max(width, column + 1);
                cells = width > cells.length ? Arrays.copyOf(cells, width * 2) : cells;
                cells[column] = cell(place);
            }
        }
    }

    private long next(String written) {
        if (written == null) {
            return number + 1;
        }
        long found = written.matches("\\d{1,9}") ? Long.parseLong(written) : 0;
        if (found <= number) {
            throw part.broken("row '" + written + "' behind row " + number);
        }
        return found;
    }

    /** The number of a column, from 0, of a place like B7. */
    private int column(String place) {
        int column = 0;
        for (int index = 0; index < Math.min(4, place.length()); index++) {
            char letter = place.charAt(index);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        if (column == 0) {
            throw part.broken("a cell at '" + place + "', which is no place");
        }
        return column - 1;
    }

    private String cell(String place) {
        String type = part.attribute("t");
        CellForm form = forms.of(part.attribute("s"));
        boolean formula = false;
        String value = null;
        while (part.advance() && !part.isEnd("c")) {
            if (part.isStart("f")) {
                formula = true;
                part.skip("f");
            } else if (part.isStart("v")) {
                value = part.text();
            } else if (part.isStart("is")) {
                value = RichText.read(part, "is");
            }
        }
        return text(type == null ? "n" : type, form, value, formula, place);
    }

    // A formula may have an empty text as its value, but no empty number.
    private String text(String type, CellForm form, String value, boolean formula, String place) {
        boolean none = value == null || (value.isEmpty() && !type.equals("str"));
        if (none) {
            return formula ? CellErrors.NO_VALUE : "";
        }
        return switch (type) {
            case "n" -> numbers.text(value, form);
            case "s" -> strings.at(value).orElseThrow(() -> unknownText(value, place));
            case "str" -> RichText.unescaped(value);
            case "inlineStr" -> value;
            case "b" -> bool(value);
            case "e" -> CellErrors.shown(value);
            case "d" -> form == CellForm.DATE ? value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "") : value;
            default -> throw part.broken("cell " + place + " of the unknown type '" + type + "'");
        };
    }

    private FileRefused unknownText(String number, String place) {
        return part.broken("cell " + place + " with text number " + number + ", which the workbook does not have");
    }

    private static String bool(String value) {
        if (value.equals("1")) {
            return "true";
        }
        return value.equals("0") ? "false" : value;
    }
}
