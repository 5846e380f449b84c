package io.infull.site;

import io.infull.db.Row;
import io.infull.db.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the contract rows that prices and minimum quantities were compared with, sorted by customer, in slices. */
final class ContractSlices {

    private final Session session;
    private final SiteFolder site;
    private final Slice.Sizes sizes;
    private final List<Set<String>> customers = new ArrayList<>();
    private LineSlice slice;

    ContractSlices(Session session, SiteFolder site, Slice.Sizes sizes) {
        this.session = session;
        this.site = site;
        this.sizes = sizes;
    }

    void write() throws IOException {
        // A publication of an earlier release has no such model, and a rollback may have made it visible.
        if (session.one("select to_regclass('dim_contracts') is not null as is_there", row -> row.flag("is_there"))) {
            session.each(Queries.text("list_contracts"), this::add);
        }
        finish();
        Slice.write(site, Slice.CONTRACTS, json -> json.writePOJO(customers));
    }

    private void add(Row row) {
        try {
            if (slice != null && slice.rows() >= sizes.lines()) {
                finish();
            }
            if (slice == null) {
                slice = new LineSlice(Slice.name(Slice.CONTRACTS, customers.size()), types(), Set.of());
                customers.add(new TreeSet<>());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        slice.add(row);
        customers.get(customers.size() - 1).add(row.text("customer_id"));
    }

    private void finish() throws IOException {
        if (slice != null) {
            Slice.write(site, slice.name(), slice::write);
            slice = null;
        }
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        List.of("contract_id", "customer_id", "sku_id", "effective_start_date", "effective_end_date")
                .forEach(column -> types.put(column, "text"));
        List.of("agreed_price", "moq", "source_line", "load_id").forEach(column -> types.put(column, "numeric"));
        types.put("source_file", "text");
        return types;
    }
}
