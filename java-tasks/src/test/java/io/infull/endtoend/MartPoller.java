package io.infull.endtoend;

import io.infull.db.Database;
import io.infull.db.Isolation;
import io.infull.db.Session;
import io.infull.testing.TestWarehouse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reader that looks at every mart each 10 ms, each time in one snapshot, and notes all that a reader must never see:
 * an error, an empty mart, two contents under one publication number, the bad order.
 */
final class MartPoller implements AutoCloseable {

    private static final String BAD_ORDER = "O_BAD_1";

    private final Database database;
    private final List<String> marts;
    private final Map<String, String> contentByPublication = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> offences = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger polls = new AtomicInteger();
    private final Thread thread = new Thread(this::poll, "mart-poller");

    MartPoller(Database database) {
        this.database = database;
        // generated exports have no flags, damages, papers and returns, nothing not counted or after the as-of date
        this.marts = database.transaction(session -> session.list(
                "select viewname from pg_views where schemaname = 'analytics' and viewname ~ '^(dim_|fact_|kpi_)' "
                        + "and viewname not in ('fact_flag_reconciliation', 'fact_rows_after_as_of_date', "
                        + "'fact_rows_not_counted', 'fact_kpi_ranges', 'fact_returns', "
                        + "'kpi_cube_order_conditions_by_promise_date', 'kpi_order_documents', 'kpi_order_undamaged', "
                        + "'kpi_perfect_order') order by 1",
                row -> row.text("viewname")));
        thread.start();
    }

    List<String> offences() {
        return List.copyOf(offences);
    }

    int polls() {
        return polls.get();
    }

    /** Waits until it has seen this many publications, and no more. */
    void awaitPublications(int expected) throws InterruptedException {
        for (int wait = 0; wait < 1_000 && contentByPublication.size() < expected && offences.isEmpty(); wait++) {
            Thread.sleep(20);
        }
        if (contentByPublication.size() != expected) {
            offences.add("saw " + contentByPublication.size() + " publications, expected " + expected);
        }
    }

    @Override
    public void close() {
        stopped.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        while (!stopped.get()) {
            try {
                database.transaction(Isolation.SNAPSHOT, this::look);
                polls.incrementAndGet();
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                offences.add("error: " + e);
                return;
            }
        }
    }

    private Void look(Session session) {
        String publication = session.one(
                "select publication_id from analytics.current_publication", row -> row.text("publication_id"));
        StringBuilder content = new StringBuilder();
        for (String mart : marts) {
            long rows = session.one("select count(*) as n from analytics." + mart, row -> row.number("n"));
            content.append(mart).append('=').append(rows).append(' ');
            if (rows == 0) {
                offences.add("empty: " + mart);
            }
        }
        content.append(
                TestWarehouse.valueIn(
                        session,
                        "select coalesce(sum(numerator), 0) || '/' || coalesce(sum(denominator), 0) from analytics.kpi_values"));
        String before = contentByPublication.putIfAbsent(publication, content.toString());
        if (before != null && !before.equals(content.toString())) {
            offences.add("mixed: publication " + publication + " was " + before + " and is " + content);
        }
        long bad = session.one(
                "select count(*) as n from analytics.fact_fulfillment where order_id = '" + BAD_ORDER + "'",
                row -> row.number("n"));
        if (bad > 0) {
            offences.add("bad order seen");
        }
        return null;
    }
}
