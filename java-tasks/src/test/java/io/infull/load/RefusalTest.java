package io.infull.load;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.ExitCode;
import io.infull.error.TransientFault;
import io.infull.load.file.FileLoader;
import io.infull.load.file.FileResult;
import io.infull.load.file.Ledger;
import io.infull.ops.RawSchema;
import io.infull.source.account.Fate;
import io.infull.source.account.FileCounts;
import io.infull.source.account.Landed;
import io.infull.source.account.Lines;
import io.infull.source.account.Tally;
import io.infull.source.binding.Contracts;
import io.infull.source.contract.Source;
import io.infull.source.landing.LocalFile;
import io.infull.source.record.RecordSplitter;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is loaded whole or not at all. */
@DatabaseTest
class RefusalTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;

    @TempDir
    private Path folder;

    @Test
    void refusesAFileAboveItsRejectLimitAndKeepsItsReasons(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 1, percent: 50}\n")
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S1,x,1,\nO3,S1,y,1,\n");
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThat(report.sentence())
                .isEqualTo("Refused 1 files: Too many rejected lines in orders.csv: "
                        + "expected at most 1 lines or 50.0 percent, but found 2 of 3");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
        assertThat(fixture.rows("select state, lines_read, lines_loaded, lines_rejected from ops.file"))
                .isEqualTo("refused,3,0,2");
        assertThat(fixture.rejects())
                .isEqualTo("orders.csv line 3, qty_ordered: expected an integer but found 'x'; "
                        + "orders.csv line 4, qty_ordered: expected an integer but found 'y'");
    }

    @Test
    void loadsAFileThatStaysWithinOneOfItsTwoLimits(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 1, percent: 0}\n")
                .file("orders.csv", HEADER + "O1,S1,x,1,\nO2,S1,1,1,\n");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThatTable(warehouse, "ops.rejected_row").hasRows(1);
    }

    @Test
    void triesARefusedFileAgainWithoutPilingUpItsReasons(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "reject_limit: {rows: 0, percent: 0}\n")
                .file("orders.csv", HEADER + "O1,S1,x,1,\n");
        fixture.load();
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        assertThatTable(warehouse, "ops.file").hasRows(1);
        assertThatTable(warehouse, "ops.rejected_row").hasRows(1);
        fixture.contract("orders", LoadFixture.ORDERS_CONTRACT);
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesAHeaderThatIsNotTheContracts(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", "order,sku,quantity,price,day\nO1,S1,5,1,\n");
        assertThat(fixture.load().refusals())
                .containsExactly("Header mismatch in orders.csv: expected [order, sku, qty, price, day] "
                        + "but found [order, sku, quantity, price, day]");
        assertThat(fixture.rows("select state, lines_read from ops.file")).isEqualTo("refused,0");
    }

    @Test
    void refusesAColumnThatNobodyDeclared(TestWarehouse warehouse) {
        LoadFixture fixture =
                LoadFixture.forOrders(warehouse, folder).file("orders.csv", "order,sku,qty,price,day,note\n");
        assertThat(fixture.load().refusals()).hasSize(1);
        fixture.contract("orders", LoadFixture.ORDERS_CONTRACT + "ignored_columns: [note]\n");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void cleansTheHeaderOnlyAsDeclared(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("orders", LoadFixture.ORDERS_CONTRACT + "header_repairs: [trim, lower_case]\n")
                .file("orders.csv", "\uFEFFORDER, Sku,QTY,price,day\r\nO1,S1,5,1,\r\n");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select order_id, sku_id from raw.sales_orders"))
                .isEqualTo("O1,S1");
    }

    @Test
    void refusesAFileWithoutAHeader(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", "");
        assertThat(fixture.load().refusals()).containsExactly("File orders.csv is empty: expected a header");
    }

    @Test
    void refusesAFileWhoseQuoteSwallowsItsRows(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .file("orders.csv", HEADER + "O1,S1,5,1,\nO2,\"S1,5,1,\nO3,S1,5,1,\n");
        assertThat(fixture.load().refusals())
                .containsExactly("Quote opened in the record at orders.csv line 3 is not closed before the end of the "
                        + "file. Its rows cannot be told apart. If quotes are letters there, declare quote: none");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
    }

    @Test
    void refusesARecordThatNeverEnds(TestWarehouse warehouse) {
        String text = "O1,\"" + "x\n".repeat(RecordSplitter.LONGEST_RECORD);
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + text);
        assertThat(fixture.load().refusals())
                .containsExactly("Record at orders.csv line 2 is longer than 1048576 bytes. "
                        + "Look for a quote that is not closed");
    }

    @Test
    void holdsLaterFilesOfARefusedSourceAndLoadsOtherSources(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder)
                .contract("customers", """
                        source: customers
                        description: One row per customer.
                        files: customers.csv
                        format: csv
                        targets:
                          - table: customers
                            key: customer_id
                            columns:
                              customer_id: {from: id, type: text, required: true}
                        """)
                .file("customers.csv", "id\nC1\n")
                .file("orders_1.csv", "wrong\n")
                .file("orders_2.csv", HEADER + "O1,S1,5,1,\n");
        LoadReport report = fixture.load();
        assertThat(report.counts())
                .containsEntry("files_refused", 1L)
                .containsEntry("files_held", 1L)
                .containsEntry("files_loaded", 1L);
        assertThatTable(warehouse, "raw.customers").hasRows(1);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
    }

    @Test
    void loadsNothingOfAFileThatChangesWhileItIsRead(TestWarehouse warehouse) {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,S1,5,1,\n");
        Path file = fixture.landing.resolve("orders.csv");
        assertThatThrownBy(() -> loadOne(warehouse, fixture, atRead(1, () -> append(file, "O2,S1,5,1,\n"))))
                .isInstanceOf(TransientFault.class)
                .hasMessage("File orders.csv changed while it was read. Nothing of it was loaded. "
                        + "Try again when it is complete.");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
        assertThatTable(warehouse, "ops.file").hasRows(0);
    }

    @Test
    void loadsNothingWhenItsConnectionIsKilled(TestWarehouse warehouse) {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int line = 0; line < 20_000; line++) {
            lines.append('O').append(line).append(",S1,5,1,\n");
        }
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder).file("orders.csv", lines.toString());
        assertThatThrownBy(() -> loadOne(warehouse, fixture, atRead(4, () -> killLoaders(warehouse))))
                .isInstanceOf(TransientFault.class);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
        assertThatTable(warehouse, "ops.file").hasRows(0);
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThatTable(warehouse, "raw.sales_orders").hasRows(20_000);
    }

    @Test
    void loadsNothingWhenItsLedgerRowCannotBeWritten(TestWarehouse warehouse) {
        warehouse.execute("create function fail() returns trigger language plpgsql as "
                + "$$ begin raise exception 'no ledger today'; end $$");
        warehouse.execute("create constraint trigger fail after insert on ops.file deferrable initially deferred "
                + "for each row execute function fail()");
        LoadFixture fixture =
                LoadFixture.forOrders(warehouse, folder).file("orders.csv", HEADER + "O1,S1,5,1,\nO2,S1,x,1,\n");
        assertThatThrownBy(fixture::load).hasMessageContaining("no ledger today");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
        assertThatTable(warehouse, "ops.rejected_row").hasRows(0);
    }

    @Test
    void neverCommitsLinesThatDoNotAddUp() {
        Tally tally = new Tally();
        tally.count(Fate.READ, 0);
        tally.count(Fate.READ, 0);
        tally.add(Fate.LOADED, new Lines(1, 0));
        assertThatThrownBy(() -> FileCounts.balanced(tally, Landed.NOTHING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Lines are unaccounted for: ");
        Tally exchanged = new Tally();
        exchanged.count(Fate.READ, 7);
        exchanged.count(Fate.LOADED, 8);
        assertThatThrownBy(() -> FileCounts.balanced(exchanged, Landed.NOTHING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Records are unaccounted for: ");
    }

    private static FileResult loadOne(TestWarehouse warehouse, LoadFixture fixture, LongConsumer whileReading) {
        List<Source> sources =
                Contracts.read(fixture.sqlDir, "test", warehouse.database().transaction(RawSchema::read));
        return new FileLoader(warehouse.database(), new Ledger("test-run"), whileReading)
                .load(sources.get(0), new LocalFile(fixture.landing.resolve("orders.csv")));
    }

    private static LongConsumer atRead(int number, Runnable action) {
        AtomicInteger reads = new AtomicInteger();
        return bytes -> {
            if (reads.incrementAndGet() == number) {
                action.run();
            }
        };
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void killLoaders(TestWarehouse warehouse) {
        assertThat(warehouse.value("select count(pg_terminate_backend(pid)) from pg_stat_activity "
                        + "where datname = current_database() and query like 'copy %' and pid <> pg_backend_pid()"))
                .isEqualTo("1");
    }
}
