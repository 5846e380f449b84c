package io.infull.source.sheet;

import io.infull.source.account.FileRefused;
import io.infull.source.record.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of a part of a workbook, one after the other. Their names are those without a namespace. */
final class Part implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LONGEST_MARK = 3;

    private final InputStream bytes;
    private final String name;
    private final String fileName;
    private final XMLStreamReader xml;

    Part(InputStream bytes, String name, String fileName) throws IOException {
        this.bytes = bytes;
        this.name = name;
        this.fileName = fileName;
        try {
            this.xml = FACTORY.createXMLStreamReader(characters(bytes));
        } catch (XMLStreamException e) {
            throw broken(e.getMessage());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without declared entities only &amp; and the like are counted, and a large sheet has many of them.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    // Those of a workbook are in UTF-8 or UTF-16. The parser would print that bytes are no text.
    private static Reader characters(InputStream bytes) throws IOException {
        PushbackInputStream unread = new PushbackInputStream(bytes, LONGEST_MARK);
        byte[] start = unread.readNBytes(LONGEST_MARK);
        boolean wide = start.length > 1 && ((start[0] & start[1]) == (byte) 0xFE) && start[0] != start[1];
        boolean marked = start.length == LONGEST_MARK && Arrays.equals(start, MARK);
        unread.unread(start, marked ? LONGEST_MARK : 0, marked ? 0 : start.length);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(
                unread,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean advance() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e.getMessage());
        }
    }

    boolean isStart(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean isEnd(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** Of the element at hand; null where it has none. */
    String attribute(String attribute) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(attribute)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** The text of the element at hand, up to its end. Throws FileRefused when it is longer than any record. */
    String text() {
        StringBuilder text = new StringBuilder();
        try {
            int depth = 1;
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(text);
                    default -> {}
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            throw broken(e.getMessage());
        }
    }

    private void append(StringBuilder text) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > RecordSplitter.LONGEST_RECORD) {
            throw broken("a text of more than " + RecordSplitter.LONGEST_RECORD + " characters");
        }
    }

    /** Moves to the end of the element of this name that is at hand. */
    void skip(String element) {
        while (!isEnd(element)) {
            if (!advance()) {
                throw broken("its end within " + element);
            }
        }
    }

    /** The file cannot be read because of this part. */
    FileRefused broken(String found) {
        return new FileRefused("File " + fileName + " is broken: expected a sheet that can be read but found in " + name
                + ": " + found + ". Open it in a spreadsheet program, save it as .xlsx, and land it again");
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
