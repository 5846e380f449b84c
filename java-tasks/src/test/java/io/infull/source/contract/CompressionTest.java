package io.infull.source.contract;

import static io.infull.testing.TableAssert.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.infull.error.ExitCode;
import io.infull.error.TransientFault;
import io.infull.load.LoadFixture;
import io.infull.load.LoadReport;
import io.infull.load.Packed;
import io.infull.source.unpack.UnpackedStream;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compressed file is read to its proven end, or refused. */
@DatabaseTest
class CompressionTest {

    private static final String HEADER = LoadFixture.ORDERS_HEADER;
    private static final String TEXT = HEADER + "O1,S1,5,1,\nO2,S1,five,1,\nO3,S1,1,1,\nO3,S1,2,1,\n";
    private static final String LOADED = "O1,5";

    @TempDir
    private Path folder;

    @Test
    void readsGzipByItsNameAndKnowsItByItsLandedBytes(TestWarehouse warehouse) throws IOException {
        byte[] file = Packed.gzip(TEXT);
        LoadFixture fixture = fixture(warehouse, "").file("orders.csv.GZ", file);
        assertThat(fixture.load().counts()).containsEntry("lines_read", 4L).containsEntry("rows_rejected", 3L);
        assertThat(fixture.rows("select order_id, qty_ordered from raw.sales_orders"))
                .isEqualTo(LOADED);
        assertThat(fixture.rows("select line, raw_text from ops.rejected_row order by line"))
                .isEqualTo("3,\"O2,S1,five,1,\"; 4,\"O3,S1,1,1,\"; 5,\"O3,S1,2,1,\"");
        assertThat(fixture.rows(
                        "select bytes, sha256 = encode(sha256('\\x" + Packed.hex(file) + "'), 'hex') from ops.file"))
                .isEqualTo(file.length + ",t");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.NOTHING_TO_DO);
    }

    @Test
    void readsTheOneFileOfAZipArchive(TestWarehouse warehouse) throws IOException {
        byte[] file = Packed.zip(
                "export/", "", "__MACOSX/export/._orders.csv", "x", "export/orders.csv", TEXT, "__MACOSX/y", "");
        LoadFixture fixture = fixture(warehouse, "").file("orders.zip", file);
        assertThat(fixture.load().counts()).containsEntry("lines_read", 4L).containsEntry("rows_rejected", 3L);
        assertThat(fixture.rows("select order_id, qty_ordered from raw.sales_orders"))
                .isEqualTo(LOADED);
        assertThat(fixture.rows("select sha256 = encode(sha256('\\x" + Packed.hex(file) + "'), 'hex') from ops.file"))
                .isEqualTo("t");
    }

    @Test
    void readsAllMembersOfConcatenatedGzip(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = fixture(warehouse, "")
                .file(
                        "orders.csv.gz",
                        Packed.joined(Packed.gzip(HEADER + "O1,S"), Packed.gzip(""), Packed.gzip("1,5,1,\n")));
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select order_id, qty_ordered from raw.sales_orders"))
                .isEqualTo(LOADED);
    }

    @Test
    void goesByTheContractWhereItSaysHowFilesAreCompressed(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture =
                fixture(warehouse, "compression: gzip").file("orders.dat", Packed.gzip(HEADER + "O1,S1,5,1,\n"));
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        fixture.contract("orders", contract("compression: none")).file("orders.gz", HEADER + "O1,S1,6,1,\n");
        assertThat(fixture.load().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(fixture.rows("select qty_ordered, _file from raw.sales_orders"))
                .isEqualTo("6,orders.gz");
    }

    @Test
    void refusesWhatIsCompressedAgainstItsContract(TestWarehouse warehouse) throws IOException {
        assertThat(refusal(warehouse, "", "orders.csv", Packed.gzip(TEXT)))
                .isEqualTo(
                        "File orders.csv is compressed with gzip: expected text, by its name and its contract. Let its name "
                                + "end in .gz, declare compression: gzip, or, if it is a workbook, format: xlsx");
        assertThat(refusal(warehouse, "", "orders.xlsx", Packed.zip("xl/workbook.xml", "x")))
                .isEqualTo(
                        "File orders.xlsx is compressed with zip: expected text, by its name and its contract. Let its name "
                                + "end in .zip, declare compression: zip, or, if it is a workbook, format: xlsx");
        assertThat(refusal(warehouse, "", "orders.csv.gz", Packed.gzip(Packed.gzip(TEXT))))
                .isEqualTo(
                        "File orders.csv.gz is compressed twice: expected text in it but found gzip. Unpack it once");
        assertThat(refusal(warehouse, "", "orders.csv.gz", TEXT.getBytes(StandardCharsets.UTF_8)))
                .startsWith("File orders.csv.gz is broken: expected a whole gzip file but found ");
        assertThat(refusal(warehouse, "", "orders.csv.zip", TEXT.getBytes(StandardCharsets.UTF_8)))
                .startsWith("File orders.csv.zip is broken: expected a whole zip file but found ");
    }

    @Test
    void refusesBrokenGzip(TestWarehouse warehouse) throws IOException {
        byte[] file = Packed.gzip(TEXT);
        assertThat(refusal(warehouse, "", "orders.gz", Packed.joined(file, new byte[] {0})))
                .isEqualTo(
                        "File orders.gz is broken: expected a whole gzip file but found \"Unexpected data after a valid "
                                + ".gz stream.\". Land it again");
        byte[] wrongSum = file.clone();
        wrongSum[file.length - 8] ^= 1;
        assertThat(refusal(warehouse, "", "orders.gz", wrongSum))
                .isEqualTo(
                        "File orders.gz is broken: expected a whole gzip file but found \"Gzip-compressed data is corrupt "
                                + "(CRC32 error).\". Land it again");
        for (int length = 0; length < file.length; length++) {
            assertThat(refusal(warehouse, "", "orders.gz", Arrays.copyOf(file, length)))
                    .as("cut after %s bytes", length)
                    .startsWith("File orders.gz is broken: expected a whole gzip file but found ");
        }
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
    }

    @Test
    void refusesBrokenZip(TestWarehouse warehouse) throws IOException {
        byte[] file = Packed.zip("orders.csv", TEXT);
        assertThat(refusal(warehouse, "", "orders.zip", Packed.joined(file, new byte[] {0})))
                .isEqualTo(
                        "File orders.zip is broken: expected a whole zip file but found \"no directory of its 1 entries at its end\". "
                                + "Land it again");
        for (int length = 0; length < file.length; length++) {
            assertThat(refusal(warehouse, "", "orders.zip", Arrays.copyOf(file, length)))
                    .as("cut after %s of %s bytes", length, file.length)
                    .contains("orders.zip ");
        }
        byte[] wrongSum = Packed.stored("orders.csv", TEXT);
        wrongSum[new String(wrongSum, StandardCharsets.ISO_8859_1).indexOf("O1,S1,5")] = 'P';
        assertThat(refusal(warehouse, "", "orders.zip", wrongSum))
                .isEqualTo(
                        "File orders.zip is broken: expected a whole zip file but found \"another size or check sum than "
                                + "orders.csv has\". Land it again");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
    }

    @Test
    void refusesAnArchiveThatIsNotOnePlainFile(TestWarehouse warehouse) throws IOException {
        assertThat(refusal(warehouse, "", "orders.zip", Packed.zip("a.csv", TEXT, "__MACOSX/b", "x", "c.csv", "x")))
                .isEqualTo(
                        "Zip archive orders.zip holds several files: expected one but found [a.csv, c.csv]. Land each by "
                                + "itself");
        assertThat(refusal(warehouse, "", "orders.zip", Packed.zip("a/", "", "__MACOSX/b", "x")))
                .isEqualTo("Zip archive orders.zip holds no file: expected one. Land it with its export in it");
        for (String name :
                new String[] {"../a.csv", "x/../../a.csv", "/etc/a.csv", "C:a.csv", "..\\a.csv", "a\n.csv"}) {
            assertThat(refusal(warehouse, "", "orders.zip", Packed.zip(name, TEXT)))
                    .isEqualTo("Zip archive orders.zip holds a file named '"
                            + name.replace('\n', '?').replace('\\', '/')
                            + "': expected a name within the archive. Pack it anew");
        }
        byte[] encrypted = Packed.zip("a.csv", TEXT);
        encrypted[6] |= 1;
        assertThat(refusal(warehouse, "", "orders.zip", encrypted))
                .isEqualTo(
                        "Zip archive orders.zip holds a.csv, which is encrypted: expected a file without a password. Pack it "
                                + "anew");
        assertThatTable(warehouse, "raw.sales_orders").hasRows(0);
    }

    @Test
    void refusesWhatUnpacksToTooMuch(TestWarehouse warehouse) throws IOException {
        String bomb = HEADER + "\n".repeat(3 << 20);
        String limit = "expansion_limit: {mib: 2, ratio: 50}";
        for (byte[] file :
                new byte[][] {Packed.gzip(bomb), Packed.zip("orders.csv", bomb), Packed.zip("__MACOSX/x", bomb)}) {
            String name = file[0] == 'P' ? "orders.zip" : "orders.gz";
            assertThat(refusal(warehouse, limit, name, file))
                    .startsWith("File " + name.replace('\n', '?').replace('\\', '/')
                            + " unpacks to too much: expected at most 2 MiB, or 50 times its size, but found "
                            + "more than 2")
                    .endsWith(". If it is what it should be, raise expansion_limit in its dialect");
        }
        LoadFixture patient =
                fixture(warehouse, "expansion_limit: {mib: 2, ratio: 5000}").file("orders.gz", Packed.gzip(bomb));
        assertThat(patient.load().counts()).containsEntry("lines_blank", 3L << 20);
    }

    @Test
    void triesAFileAgainThatCannotBeReadToItsEnd() throws IOException {
        InputStream failing = new ByteArrayInputStream(Packed.gzip(TEXT)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                throw new TransientFault("the connection broke");
            }
        };
        assertThatThrownBy(() -> new UnpackedStream(failing, Compression.gzip, ExpansionLimit.standard(), "x"))
                .isInstanceOf(TransientFault.class);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection broke");
            }
        };
        assertThatThrownBy(() -> new UnpackedStream(broken, Compression.zip, ExpansionLimit.standard(), "x"))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the connection broke");
    }

    private String refusal(TestWarehouse warehouse, String dialect, String name, byte[] file) {
        LoadFixture fixture = fixture(warehouse, dialect).file(name, file);
        LoadReport report = fixture.load();
        assertThat(report.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
        fixture.landing.resolve(name).toFile().delete();
        return report.refusals().get(0);
    }

    private LoadFixture fixture(TestWarehouse warehouse, String dialect) {
        return new LoadFixture(warehouse, folder).contract("orders", contract(dialect));
    }

    private static String contract(String dialect) {
        return LoadFixture.ORDERS_CONTRACT.replace("orders*.csv", "orders*")
                + "reject_limit: {percent: 100}\ndialect: {" + dialect + "}\n";
    }
}
