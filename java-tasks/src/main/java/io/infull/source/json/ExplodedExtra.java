package io.infull.source.json;

import io.infull.source.account.RowRejected;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.MemberPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Undeclared members of a record and of the elements of its list. Each row gets those of the record at their place, and
 * those of its element at the place of the list: nothing else can be there, because the list is declared.
 */
public final class ExplodedExtra implements UndeclaredMembers {

    private final List<String> path;
    private final UndeclaredMembers ofElements;
    /** The record, and then the declared objects around the list, each in the one before. */
    private final List<KeptMembers> objects = new ArrayList<>();

    private final String[] kept;
    private String row;
    /** The one that has the current member. */
    private int depth;
    /** How many declared objects beside the list are around the current member. */
    private int aside;

    /**
     * @param names gets the path of each member that is kept
     * @param keepsElements whether members of elements are kept; if not, one rejects its record
     */
    public ExplodedExtra(ExplodeContract explode, Consumer<String> names, boolean keepsElements) {
        this.path = MemberPath.names(explode.list());
        this.ofElements = keepsElements
                ? new KeptMembers(name -> names.accept(explode.list() + "." + name))
                : UndeclaredMembers.refused();
        for (int step = 0; step < path.size(); step++) {
            String prefix = step == 0 ? "" : String.join(".", path.subList(0, step)) + ".";
            objects.add(new KeptMembers(prefix, names));
        }
        this.kept = new String[path.size()];
    }

    public UndeclaredMembers ofElements() {
        return ofElements;
    }

    @Override
    public void begin() {
        depth = 0;
        aside = 0;
        objects.forEach(KeptMembers::begin);
    }

    @Override
    public void enter(String name) {
        if (aside == 0 && depth < objects.size() - 1 && path.get(depth).equals(name)) {
            depth++;
            return;
        }
        aside++;
        objects.get(depth).enter(name);
    }

    @Override
    public void leave() {
        if (aside == 0) {
            depth--;
            return;
        }
        aside--;
        objects.get(depth).leave();
    }

    @Override
    public void take(JsonParser parser, String name) throws RowRejected {
        objects.get(depth).take(parser, name);
    }

    @Override
    public void end() {
        for (int step = 0; step < kept.length; step++) {
            objects.get(step).end();
            kept[step] = objects.get(step).text();
        }
        row = with(null);
    }

    /** What the current row gets. */
    @Override
    public String text() {
        return row;
    }

    @Override
    public long growth() {
        return objects.stream().mapToLong(KeptMembers::growth).sum();
    }

    /**
     * The current row is that of an element. The record has ended.
     *
     * @param element what was kept of the element; null where there was nothing
     */
    public void beginRow(String element) {
        row = with(element);
    }

    private String with(String element) {
        String object = element;
        for (int step = path.size() - 1; step >= 0; step--) {
            object = with(kept[step], path.get(step), object);
        }
        return object;
    }

    private static String with(String object, String name, String value) {
        if (value == null) {
            return object;
        }
        String start = object == null ? "{" : object.substring(0, object.length() - 1) + ",";
        return start + '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(name)) + "\":" + value + "}";
    }
}
