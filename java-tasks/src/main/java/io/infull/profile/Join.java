package io.infull.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How the values of a field in one file are found in another file, measured on the samples.
 *
 * @param found different values that are in the other file as they are written
 * @param values different values
 * @param plain values that are found once leading zeros, {@code .0} behind and white space are taken off
 */
record Join(ProfiledFile from, String field, ProfiledFile to, String other, int found, int values, int plain) {

    /** Column, the table that refers, and the tables where its values should be. */
    private record Reference(String column, List<String> from, List<String> to) {}

    private static final List<Reference> REFERENCES = List.of(
            new Reference("order_id", List.of("sales_orders"), List.of("order_headers")),
            new Reference("order_id", List.of("order_headers", "shipments", "order_flags"), List.of("sales_orders")),
            new Reference("sku_id", List.of("shipments"), List.of("sales_orders")),
            new Reference(
                    "sku_id",
                    List.of("sales_orders", "contracts", "inventory_snapshots", "production_batches"),
                    List.of("products")),
            new Reference(
                    "customer_id",
                    List.of("sales_orders", "order_headers", "contracts", "customer_targets"),
                    List.of("customers")));

    /** All joins that the tables of the files ask for. */
    static List<Join> of(List<ProfiledFile> files) {
        List<Join> joins = new ArrayList<>();
        for (Reference reference : REFERENCES) {
            for (ProfiledFile from : files) {
                for (ProfiledFile to : files) {
                    boolean asked = from != to
                            && reference.from().stream().anyMatch(from::feeds)
                            && reference.to().stream().anyMatch(to::feeds);
                    Optional<String> field = from.field(reference.column());
                    Optional<String> other = to.field(reference.column());
                    if (asked && field.isPresent() && other.isPresent()) {
                        joins.add(measured(from, field.get(), to, other.get()));
                    }
                }
            }
        }
        return joins;
    }

    private static Join measured(ProfiledFile from, String field, ProfiledFile to, String other) {
        return new Join(
                from,
                field,
                to,
                other,
                found(from, field, to, other, UnaryOperator.identity()),
                Set.copyOf(from.values(field)).size(),
                found(from, field, to, other, Join::plain));
    }

    private static int found(
            ProfiledFile from, String field, ProfiledFile to, String other, UnaryOperator<String> form) {
        Set<String> there = to.values(other).stream().map(form).collect(Collectors.toSet());
        Set<String> found = new HashSet<>(from.values(field));
        found.removeIf(value -> !there.contains(form.apply(value)));
        return found.size();
    }

    private static String plain(String value) {
        return value.strip().replaceFirst("\\.0+$", "").replaceFirst("^0+(?=.)", "");
    }

    /** For people: which values are found, and what would let more be found. */
    String sentence() {
        String said = String.format(
                Locale.ROOT,
                "%s %s -> %s %s: %,d of %,d values are found",
                from.name(),
                field,
                to.name(),
                other,
                found,
                values);
        if (plain > found) {
            return "CHECK: " + said
                    + String.format(
                            Locale.ROOT,
                            ", and %,d without leading zeros, .0 and white space: repair one of the two",
                            plain);
        }
        return found * 10L < values * 9L ? "CHECK: " + said : said;
    }
}
