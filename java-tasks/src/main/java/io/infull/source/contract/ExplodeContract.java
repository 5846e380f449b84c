package io.infull.source.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A list of each JSON record whose elements become the rows.
 *
 * @param list path of the list, like {@code order.items}; a column whose path begins with it and a dot is of the element
 */
public record ExplodeContract(String list, WhenEmpty whenEmpty) {

    /** Below the list, in place of a member: the number of the element, from 1. */
    public static final String NUMBER = "#";

    @JsonCreator
    static ExplodeContract of(String list) {
        return new ExplodeContract(list, WhenEmpty.reject);
    }

    @JsonCreator
    static ExplodeContract of(@JsonProperty("list") String list, @JsonProperty("when_empty") WhenEmpty whenEmpty) {
        return new ExplodeContract(list, whenEmpty == null ? WhenEmpty.reject : whenEmpty);
    }

    /** The field that holds the number of the element. */
    public String number() {
        return list + "." + NUMBER;
    }

    /** Whether a field is the element, or of it; any other is of the record and the same in all its rows. */
    public boolean isOfElement(String path) {
        return path.equals(list) || path.startsWith(list + ".");
    }

    /** The path of such a field in the element; empty where it is the element. */
    public String inElement(String path) {
        return path.equals(list) ? "" : path.substring(list.length() + 1);
    }

    /** Fields of the elements, without their number. */
    public List<String> ofElements(List<String> paths) {
        return paths.stream()
                .filter(path -> isOfElement(path) && !path.equals(number()))
                .toList();
    }

    public List<String> ofRecord(List<String> paths) {
        return paths.stream().filter(path -> !isOfElement(path)).toList();
    }
}
