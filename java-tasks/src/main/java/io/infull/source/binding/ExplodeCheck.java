package io.infull.source.binding;

import io.infull.source.contract.ColumnContract;
import io.infull.source.contract.ExplodeContract;
import io.infull.source.contract.MemberPath;
import io.infull.source.contract.SourceContract;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Checks what a contract says of the list whose elements become rows. */
final class ExplodeCheck {

    private final Consumer<String> problems;

    ExplodeCheck(Consumer<String> problems) {
        this.problems = problems;
    }

    void check(SourceContract contract) {
        ExplodeContract explode = contract.explode();
        if (explode == null) {
            return;
        }
        String list = explode.list();
        if (list == null || list.isBlank()) {
            problems.accept("explode: list is missing. Name the path of a list, like items");
            return;
        }
        if (list.contains("." + ExplodeContract.NUMBER + ".")) {
            problems.accept(listInList(list));
            return;
        }
        require(
                contract.format() == null || !contract.format().isDelimited(),
                "explode is for JSON: expected format json_array or json_lines but found " + contract.format());
        contract.ignoredColumns().stream()
                .filter(ignored -> list.equals(ignored) || list.startsWith(ignored + "."))
                .forEach(ignored -> problems.accept(
                        "explode: " + list + " is ignored: take " + ignored + " out of ignored_columns"));
        checkPaths(contract, explode);
    }

    private void checkPaths(SourceContract contract, ExplodeContract explode) {
        String list = explode.list();
        TreeSet<String> paths = new TreeSet<>();
        contract.targets().stream()
                .flatMap(target -> target.columns().values().stream())
                .filter(Objects::nonNull)
                .map(ColumnContract::from)
                .forEach(paths::addAll);
        List<String> below = explode.ofElements(List.copyOf(paths));
        require(
                !below.isEmpty(),
                "explode: no column comes from " + list + ": expected from: " + list + ".<member>, or from: " + list
                        + " where its elements are no objects");
        require(
                !below.contains(list) || below.size() == 1,
                "explode: elements of " + list + " cannot be values and objects: expected columns from " + list
                        + ", or from its members, but found " + below);
        List<String> astray = withNumber(paths).stream()
                .filter(path -> !path.equals(explode.number()))
                .toList();
        require(
                astray.isEmpty(),
                "explode: # is the number of the element: expected " + explode.number() + " but found " + astray
                        + hint(explode, astray));
    }

    private static String listInList(String path) {
        int end = path.indexOf("." + ExplodeContract.NUMBER + ".");
        String outer = path.substring(0, end);
        return "explode: " + path
                + " is a list within a list, and only one list of a record becomes rows: expected a path "
                + "through objects, like " + outer + ". Name " + outer + path.substring(end + 2)
                + " in ignored_columns, or keep it with extra_columns: keep";
    }

    // Of items.#.parts.#, it is items.parts.
    private static String hint(ExplodeContract explode, List<String> astray) {
        String start = explode.number() + ".";
        return astray.stream()
                .filter(path -> path.startsWith(start))
                .findFirst()
                .map(path ->
                        explode.list() + "." + path.substring(start.length()).split("\\.", 2)[0])
                .map(member -> ". Members of the element are named without it: " + member
                        + ". A list among them makes no rows: name it in ignored_columns, or keep it with "
                        + "extra_columns: keep")
                .orElse("");
    }

    private static List<String> withNumber(Collection<String> paths) {
        return paths.stream()
                .filter(path -> MemberPath.names(path).contains(ExplodeContract.NUMBER))
                .toList();
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.accept(problem);
        }
    }
}
