package io.infull.source.sheet;

import io.infull.source.account.FileRefused;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which parts a workbook has.
 *
 * @param sheets with cells, in order: those that are diagrams are left out
 * @param from1904 whether days are counted from 1904, as on old Macs
 */
record WorkbookParts(
        List<NamedSheet> sheets, Optional<String> sharedStrings, Optional<String> styles, boolean from1904) {

    private static final String MAIN = "xl/workbook.xml";

    record NamedSheet(String name, boolean isVisible, String part) {}

    /** @param kind the last word of its type */
    private record Relation(String kind, String target) {}

    /** Throws FileRefused when the archive is no workbook. */
    static WorkbookParts read(WorkbookZip zip) throws IOException {
        String main = relations(zip, "").values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse(MAIN);
        refuseOtherKinds(zip, main);
        Map<String, Relation> relations = relations(zip, main);
        List<NamedSheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (Part part = zip.part(main).orElseThrow()) {
            while (part.advance()) {
                if (part.isStart("workbookPr")) {
                    from1904 = isTrue(part.attribute("date1904"));
                } else if (part.isStart("sheet")) {
                    Relation relation = relations.get(part.attribute("id"));
                    if (relation != null && relation.kind().equals("worksheet")) {
                        boolean visible = part.attribute("state") == null
                                || part.attribute("state").equals("visible");
                        sheets.add(new NamedSheet(part.attribute("name"), visible, relation.target()));
                    }
                }
            }
        }
        return new WorkbookParts(
                List.copyOf(sheets), target(relations, "sharedStrings"), target(relations, "styles"), from1904);
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static void refuseOtherKinds(WorkbookZip zip, String main) {
        if (zip.has(main) && !main.endsWith(".bin")) {
            return;
        }
        boolean binary = main.endsWith(".bin") || zip.has("xl/workbook.bin");
        String found = binary
                ? "a binary one (.xlsb)"
                : zip.has("content.xml") ? "an OpenDocument one (.ods)" : "another archive";
        throw new FileRefused("File " + zip.fileName() + " is no workbook that can be read: expected .xlsx but found "
                + found + ". Save it as .xlsx, or its sheet as CSV");
    }

    private static Optional<String> target(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind().equals(kind))
                .map(Relation::target)
                .findFirst();
    }

    /** By their ids. A part that names no other has none. */
    private static Map<String, Relation> relations(WorkbookZip zip, String of) throws IOException {
        String folder = of.substring(0, of.lastIndexOf('/') + 1);
        Optional<Part> found = zip.part(folder + "_rels/" + of.substring(folder.length()) + ".rels");
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (found.isEmpty()) {
            return relations;
        }
        try (Part part = found.get()) {
            while (part.advance()) {
                String type = part.isStart("Relationship") ? part.attribute("Type") : null;
                String target = type == null ? null : part.attribute("Target");
                if (target != null) {
                    relations.put(
                            part.attribute("Id"),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null ? target : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException noAddress) {
            return target;
        }
    }
}
