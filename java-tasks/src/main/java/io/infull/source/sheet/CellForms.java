package io.infull.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of each style of a workbook. */
final class CellForms {

    private final List<CellForm> forms = new ArrayList<>();

    static CellForms read(WorkbookZip zip, Optional<String> part) throws IOException {
        CellForms read = new CellForms();
        if (part.isPresent()) {
            try (Part styles = zip.part(part.get()).orElseThrow(() -> zip.missing(part.get()))) {
                read.read(styles);
            }
        }
        return read;
    }

    private void read(Part styles) {
        Map<String, CellForm> declared = new HashMap<>();
        boolean cells = false;
        boolean formats = false;
        while (styles.advance()) {
            if (styles.isStart("numFmts") || styles.isEnd("numFmts")) {
                formats = styles.isStart("numFmts");
            } else if (styles.isStart("cellXfs") || styles.isEnd("cellXfs")) {
                cells = styles.isStart("cellXfs");
            } else if (formats && styles.isStart("numFmt") && styles.attribute("formatCode") != null) {
                declared.put(styles.attribute("numFmtId"), CellForm.of(styles.attribute("formatCode")));
            } else if (cells && styles.isStart("xf")) {
                String format = String.valueOf(styles.attribute("numFmtId"));
                forms.add(declared.containsKey(format) ? declared.get(format) : CellForm.builtIn(format));
            }
        }
    }

    /** @param style the number of a style; null where a cell has none */
    CellForm of(String style) {
        if (style == null || style.length() > 9 || !style.chars().allMatch(Character::isDigit)) {
            return CellForm.NUMBER;
        }
        int number = Integer.parseInt(style);
        return number < forms.size() ? forms.get(number) : CellForm.NUMBER;
    }
}
