package io.infull.source.json;

import io.infull.source.contract.MemberPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What may be at a path of a JSON object: a field, an object with members, a list, or something that is not loaded. */
final class JsonMember {

    /** Means a name that is written with an escape. */
    private static final byte[] UNFINDABLE = {0};

    /** With its quotes, so that no name is taken for the beginning of another; null at the root. */
    final byte[] quoted;

    int field = -1;
    private boolean ignored;
    /** Reads what is there; null where it is no list. */
    ListReader list;
    /** Number of the last record that has it. */
    long seenIn;

    private final String name;
    /** In the order of the last record. */
    private JsonMember[] members = {};

    JsonMember() {
        this.name = null;
        this.quoted = null;
    }

    private JsonMember(String name) {
        this.name = name;
        boolean escaped = name.chars().anyMatch(character -> character < ' ' || character == '"' || character == '\\');
        this.quoted = escaped ? UNFINDABLE : ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** Marks it as known and not loaded. */
    void ignore() {
        ignored = true;
        field = -1;
    }

    boolean isIgnored() {
        return ignored;
    }

    boolean isObject() {
        return field < 0 && !ignored && list == null;
    }

    /** The member at a {@link MemberPath} like {@code event_meta.warehouse}, made when it is new. */
    JsonMember at(String path) {
        JsonMember member = this;
        for (String part : MemberPath.names(path)) {
            member = member.made(part);
        }
        return member;
    }

    private JsonMember made(String part) {
        JsonMember known = member(part);
        if (known != null) {
            return known;
        }
        members = Arrays.copyOf(members, members.length + 1);
        members[members.length - 1] = new JsonMember(part);
        return members[members.length - 1];
    }

    /** The member of this name, or null. */
    JsonMember member(String wanted) {
        for (JsonMember member : members) {
            if (member.name.equals(wanted)) {
                return member;
            }
        }
        return null;
    }

    /**
     * The member with the name at this place, or null. Most likely it is the member that was at the same position in
     * the last record, so that one is tried first.
     */
    JsonMember member(int turn, byte[] bytes, int from, int to) {
        for (int index = turn; index < members.length; index++) {
            JsonMember member = members[index];
            if (member.isNamed(bytes, from, to)) {
                members[index] = members[turn];
                members[turn] = member;
                return member;
            }
        }
        return null;
    }

    boolean declares(byte[] bytes, int from, int to) {
        return Arrays.stream(members).anyMatch(member -> member.isNamed(bytes, from, to));
    }

    private boolean isNamed(byte[] bytes, int from, int to) {
        int stop = from + quoted.length;
        return stop <= to && Arrays.equals(bytes, from, stop, quoted, 0, quoted.length);
    }
}
