package io.infull.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts a test writes itself, so that it may be as odd as no program writes it. */
public final class HandmadeBook {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Styles 1 to 5: day, day with time, time, hours beyond a day, percent. */
    public static final String STYLES = """
            <styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/>\
            <numFmt numFmtId="165" formatCode="[$-407]dd.mm.yyyy hh:mm"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="21"/><xf numFmtId="46"/>\
            <xf numFmtId="10"/></cellXfs></styleSheet>""";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private String properties = "";

    public HandmadeBook() {
        part("[Content_Types].xml", "<Types/>");
        part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    }

    /** @param rows what is in {@code sheetData} */
    public HandmadeBook sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    public HandmadeBook sheet(String name, String state, String rows) {
        String id = "s" + (sheets.size() + 1);
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"1\" state=\"" + state + "\" r:id=\"" + id + "\"/>");
        relations.add(relation(id, "worksheet", "worksheets/" + id + ".xml"));
        return part("xl/worksheets/" + id + ".xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** @param items elements {@code si} */
    public HandmadeBook strings(String items) {
        relations.add(relation("t1", "sharedStrings", "sharedStrings.xml"));
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    public HandmadeBook styles() {
        relations.add(relation("f1", "styles", "/xl/styles.xml"));
        return part("xl/styles.xml", STYLES);
    }

    public HandmadeBook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public HandmadeBook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + TYPES + "\">" + properties + "<sheets>" + String.join("", sheets)
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(relations.toArray(String[]::new)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet with so many rows of three cells with an ampersand: some 30 bytes of text each. */
    public static byte[] large(int rows) {
        StringBuilder sheet = new StringBuilder(rows * 150);
        for (int row = 1; row <= rows; row++) {
            sheet.append("<row>");
            for (int cell = 0; cell < 3; cell++) {
                sheet.append("<c t=\"str\"><v>A&amp;B").append(row).append("</v></c>");
            }
            sheet.append("</row>");
        }
        return new HandmadeBook().sheet("Large", sheet.toString()).bytes();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String... relations) {
        return "<Relationships>" + String.join("", relations) + "</Relationships>";
    }
}
