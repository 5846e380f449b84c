package io.infull.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of one source, and what is proposed for them.
 *
 * @param files with the same fields; the first was looked at
 */
record ProfiledFile(String source, List<Path> files, Sample sample, Targets targets, Proposal proposal) {

    String name() {
        return files.get(0).getFileName().toString();
    }

    /** Whether its contract has what the raw tables need; without that it would stop the whole pack. */
    boolean isComplete() {
        return targets.all().stream().allMatch(TableMatch::hasNeeded);
    }

    /** What the records are, in words of the field. */
    String kind() {
        String kind =
                switch (targets.main().table().name()) {
                    case "sales_orders" -> "order lines";
                    case "order_headers" -> "order headers";
                    case "shipments" -> "shipments";
                    case "customers", "products" -> "master data";
                    case "contracts", "customer_targets" -> "agreements";
                    default -> targets.main().table().name().replace('_', ' ');
                };
        return targets.main().isWeak() ? "perhaps " + kind : kind;
    }

    /** The field that some target takes for the column. */
    Optional<String> field(String column) {
        return targets.all().stream()
                .flatMap(match -> Optional.ofNullable(match.fields().get(column)).stream())
                .map(TableMatch.Match::field)
                .findFirst();
    }

    boolean feeds(String table) {
        return targets.all().stream().anyMatch(match -> match.table().name().equals(table));
    }

    List<String> values(String field) {
        return sample.values(sample.fields().indexOf(field));
    }
}
