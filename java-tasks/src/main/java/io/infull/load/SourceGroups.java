package io.infull.load;

import io.infull.source.contract.Source;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sources that feed a common raw table load one after the other, so that which row wins does not depend on timing. */
final class SourceGroups {

    private SourceGroups() {}

    /** Groups that may load at the same time; within each, sources keep their order. */
    static List<List<Source>> of(Collection<Source> sources) {
        List<List<Source>> groups = new ArrayList<>();
        for (Source source : sources) {
            List<Source> merged = new ArrayList<>();
            groups.stream().filter(group -> shareTable(group, source)).forEach(merged::addAll);
            groups.removeIf(group -> shareTable(group, source));
            merged.add(source);
            groups.add(merged);
        }
        return groups;
    }

    private static boolean shareTable(List<Source> group, Source source) {
        Set<String> tables = tables(source);
        return group.stream().anyMatch(member -> {
            Set<String> common = new HashSet<>(tables(member));
            common.retainAll(tables);
            return !common.isEmpty();
        });
    }

    private static Set<String> tables(Source source) {
        return source.targets().stream().map(Target::table).collect(Collectors.toSet());
    }
}
