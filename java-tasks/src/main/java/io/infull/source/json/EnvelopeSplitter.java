package io.infull.source.json;

import io.infull.source.account.FileRefused;
import io.infull.source.contract.MemberPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The elements of a list within a JSON document, such as that of member {@code value} or {@code data.orders}. The other
 * members are no records. One that names a next page refuses the file: it is incomplete.
 */
public final class EnvelopeSplitter extends ArraySplitter {

    private final String path;
    private final List<String> names;
    /** How many objects are open. */
    private int depth;

    /** @param path of the list */
    public EnvelopeSplitter(InputStream file, String fileName, String path) throws IOException {
        super(file, fileName);
        this.path = path;
        this.names = MemberPath.names(path);
    }

    @Override
    void enter() throws IOException {
        take('{', "{ at the start of the document");
        depth = 1;
        if (!findList()) {
            throw new FileRefused("File " + fileName() + " has no list " + path
                    + ": expected it in the document, as records in the dialect of the contract says");
        }
    }

    // Moves in front of the list. False when the document ends before.
    private boolean findList() throws IOException {
        while (depth > 0) {
            int ahead = nextMember();
            if (ahead == '}') {
                depth--;
            } else if (isOnPath(name())) {
                if (depth == names.size()) {
                    return true;
                }
                take('{', "an object at " + String.join(".", names.subList(0, depth)));
                depth++;
            }
        }
        return false;
    }

    @Override
    void leave() throws IOException {
        while (depth > 0) {
            if (nextMember() == '}') {
                depth--;
            } else if (isOnPath(name())) {
                throw new FileRefused("File " + fileName() + " line " + nextLine + " has " + path
                        + " twice: expected one list of records");
            }
        }
    }

    // The quote that opens its name, or the bracket behind the last one, which is taken.
    private int nextMember() throws IOException {
        int ahead = peek();
        if (ahead == ',') {
            next++;
            ahead = peek();
        }
        if (ahead == '}') {
            next++;
        } else if (ahead != '"') {
            throw broken("the name of a member or }");
        }
        return ahead;
    }

    private String name() throws IOException {
        String name = value().asString();
        take(':', ": behind the name of a member");
        return name;
    }

    // A member that is not on the path is read, and looked at.
    private boolean isOnPath(String name) throws IOException {
        if (depth <= names.size() && name.equals(names.get(depth - 1)) && isWanted()) {
            return true;
        }
        NextPage.in(name, value()).ifPresent(found -> {
            throw new FileRefused("File " + fileName() + " is one page of several: expected the whole export, but line "
                    + nextLine + " names a next page (" + found
                    + "). Export all pages into one document, or land each page as a file without this member");
        });
        return false;
    }

    private boolean isWanted() throws IOException {
        int ahead = peek();
        return ahead == (depth == names.size() ? '[' : '{');
    }

    private JsonNode value() throws IOException {
        peek();
        start = next;
        scanValue();
        try {
            return JsonMapper.shared().readTree(new String(buffer, start, end - start, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw broken("JSON around the list " + path);
        }
    }

    private void take(char expected, String words) throws IOException {
        if (peek() != expected) {
            throw broken(words);
        }
        next++;
    }
}
