package io.infull.source.sheet;

import io.infull.error.Suggestions;
import io.infull.source.account.FileRefused;
import io.infull.source.sheet.WorkbookParts.NamedSheet;
import java.util.List;

/** The sheet that a contract means. */
final class ChosenSheet {

    private ChosenSheet() {}

    /**
     * Throws FileRefused when there is none, or when nothing is declared and it could be one of several.
     *
     * @param declared its name; null where the only visible one is meant
     */
    static NamedSheet of(List<NamedSheet> sheets, String declared, String fileName) {
        List<NamedSheet> chosen = sheets.stream()
                .filter(sheet ->
                        declared == null ? sheet.isVisible() : sheet.name().equals(declared))
                .toList();
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        String found = "but found " + sheets.stream().map(ChosenSheet::shown).toList();
        if (declared == null) {
            throw new FileRefused("File " + fileName + " has " + chosen.size()
                    + " visible sheets: expected one " + found + ". Declare which one in the dialect, like sheet: "
                    + (sheets.isEmpty() ? "Orders" : sheets.get(0).name()));
        }
        List<String> names = sheets.stream().map(NamedSheet::name).toList();
        String nearest = names.stream()
                .filter(declared::equalsIgnoreCase)
                .findFirst()
                .map(name -> " Did you mean " + name + "?")
                .orElseGet(() -> Suggestions.forUnknown(declared, "sheets", names));
        throw new FileRefused(
                "File " + fileName + " has no sheet '" + declared + "': expected it " + found + "." + nearest);
    }

    private static String shown(NamedSheet sheet) {
        return "'" + sheet.name() + "'" + (sheet.isVisible() ? "" : " (hidden)");
    }
}
