package io.infull.load;

import io.infull.testing.TestWarehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random changes of raw.customers, by files and by hand; what each did is told by comparing the table's rows. */
final class RandomChanges {

    static final String CONTRACT = SnapshotTest.CONTRACT + "snapshot: {max_deleted_percent: 100}\n";

    private static final List<String> BY_HAND = List.of(
            "insert into raw.customers (customer_id, customer_name) values ('%s', '%s'), ('%s' || '+', '') "
                    + "on conflict (customer_id) do update set customer_name = excluded.customer_name",
            "update raw.customers set customer_name = '%2$s' where customer_id >= '%1$s'",
            "update raw.customers set customer_name = customer_name",
            "update raw.customers set customer_id = customer_id || '!' where customer_id = '%1$s' "
                    + "and not exists (select from raw.customers where customer_id = '%1$s!')",
            "delete from raw.customers where customer_id in ('%s', '%3$s')");

    private final LoadFixture fixture;
    private final TestWarehouse warehouse;
    private final Random random;
    private final List<String> steps = new ArrayList<>();
    private final SortedSet<String> changed = new TreeSet<>();

    RandomChanges(LoadFixture fixture, TestWarehouse warehouse, Random random) {
        this.fixture = fixture;
        this.warehouse = warehouse;
        this.random = random;
    }

    void make(int count) {
        changed.clear();
        for (int step = 0; step < count; step++) {
            Map<String, String> before = rows();
            if (random.nextInt(3) == 0) {
                load();
            } else {
                byHand(BY_HAND.get(random.nextInt(BY_HAND.size()))
                        .formatted(customer(), random.nextInt(3), customer()));
            }
            noteDifferences(before, rows());
        }
    }

    private void byHand(String statement) {
        steps.add(statement);
        warehouse.execute(statement);
    }

    private void load() {
        String mode = random.nextBoolean() ? "snapshot" : "upsert";
        fixture.contract("customers", CONTRACT.replace("mode: snapshot", "mode: " + mode));
        StringBuilder text = new StringBuilder("id,name\nC_" + steps.size() + ",x\n");
        for (int row = random.nextInt(6); row > 0; row--) {
            text.append(customer()).append(',').append(random.nextInt(3)).append('\n');
        }
        String name = "customers_" + random.nextInt(30) + ".csv";
        steps.add(mode + " " + name + ": " + text);
        fixture.file(name, text.toString()).load();
        fixture.remove(name);
    }

    private String customer() {
        return "C" + random.nextInt(6);
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        String sql =
                "select customer_id, cast(to_jsonb(customers) - '_order_load_id' as text) as content from raw.customers";
        warehouse.database().transaction(session -> {
            session.list(sql, row -> rows.put(row.text("customer_id"), row.text("content")));
            return rows;
        });
        return rows;
    }

    private void noteDifferences(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
        changed.addAll(keys);
    }

    /** Keys whose rows were different before and after any of the last steps. */
    String changedKeys() {
        return String.join(", ", changed);
    }

    String marked(String since) {
        return warehouse.value("select coalesce(string_agg(distinct key ->> 'customer_id' collate \"C\", ', ' "
                + "order by key ->> 'customer_id' collate \"C\"), '') from ops.changed_keys('customers', '" + since
                + "')");
    }

    @Override
    public String toString() {
        return String.join("\n", steps);
    }
}
