package io.infull.source.json;

import io.infull.source.account.RowRejected;
import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.value.JsonKind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The elements of the list of a record whose elements become rows. */
public final class JsonList implements ListReader {

    /** The approximate memory of one field of an element, in bytes. */
    private static final int BYTES_OF_FIELD = 16;

    private final ExplodeContract explode;
    private final JsonRecordReader reader;
    private final UndeclaredMembers undeclared;
    private final RowBudget budget;
    private final List<Element> elements = new ArrayList<>();
    private JsonToken found;

    /**
     * Fields of one element, in the order of their paths, among the bytes of its record.
     *
     * @param extra its undeclared members as a JSON object; null where there are none
     * @param growth of these when their numbers are written out, in characters
     */
    public record Element(int[] from, int[] to, JsonKind[] kinds, String extra, long growth) {}

    /**
     * @param paths of the fields of an element, as the contract names them
     * @param undeclared takes other members of the elements
     * @param own of the reader of the record
     */
    public JsonList(
            ExplodeContract explode,
            List<String> paths,
            List<String> ignoredPaths,
            UndeclaredMembers undeclared,
            RowBudget budget,
            BinaryBuffer own) {
        this.explode = explode;
        this.reader = new JsonRecordReader(
                paths.stream().map(explode::inElement).toList(),
                ignoredPaths.stream()
                        .filter(explode::isOfElement)
                        .map(explode::inElement)
                        .toList(),
                undeclared,
                paths.size(),
                own);
        this.undeclared = undeclared;
        this.budget = budget;
    }

    @Override
    public void clear() {
        elements.clear();
        budget.restart();
        found = null;
    }

    public List<Element> elements() {
        return elements;
    }

    /** The kind of value that is in place of the list. */
    public String missing() {
        if (found == null) {
            return "none";
        }
        return found == JsonToken.VALUE_NULL ? "null" : "an empty list";
    }

    @Override
    public boolean scan(JsonScan scan) throws RowRejected {
        if (scan.next() != '[') {
            return false;
        }
        found = JsonToken.START_ARRAY;
        if (scan.nextBehind() == ']') {
            scan.position++;
            return true;
        }
        while (true) {
            spend();
            if (!reader.scanElement(scan)) {
                return false;
            }
            keep();
            int separator = scan.next();
            scan.position++;
            if (separator != ',') {
                return separator == ']';
            }
        }
    }

    @Override
    public void read(JsonParser parser, JsonToken token, boolean escapes) throws RowRejected {
        found = token;
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            throw RowRejected.value(explode.list(), null, "wrong_json_type", "expected a list but found " + token);
        }
        JsonToken element = parser.nextToken();
        while (element != JsonToken.END_ARRAY) {
            spend();
            readElement(parser, element, escapes);
            element = parser.nextToken();
        }
    }

    private void readElement(JsonParser parser, JsonToken token, boolean escapes) throws RowRejected {
        try {
            reader.readElement(parser, token, escapes);
            keep();
        } catch (RowRejected rejected) {
            throw rejected.inElement(explode.list(), elements.size() + 1);
        }
    }

    private void spend() throws RowRejected {
        budget.spend((long) BYTES_OF_FIELD * (1 + reader.count()));
    }

    private void keep() {
        elements.add(new Element(
                reader.from.clone(), reader.to.clone(), reader.kinds.clone(), undeclared.text(), undeclared.growth()));
    }
}
