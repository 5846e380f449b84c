package io.infull.source.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.load.LoadFixture;
import io.infull.testing.DatabaseTest;
import io.infull.testing.TestWarehouse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class LocalNameTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "orders.csv, orders.csv",
        "50%25%20done%25FF.csv, 50% done%FF.csv",
        "Auftr%C3%A4ge%E2%82%AC%F0%9F%98%80.csv, Auftr\u00e4ge\u20ac\ud83d\ude00.csv",
        "Auftr%E4ge.csv, Auftr\ufffdE4ge.csv",
        "%FF, \ufffdFF",
        "a%C3, a\ufffdC3",
        "%E2%82b%ED%A0%80, \ufffdE2\ufffd82b\ufffdED\ufffdA0\ufffd80",
        "%EF%BF%BDFF, \ufffdEF\ufffdBF\ufffdBDFF"
    })
    void showsBytesThatAreNoUtf8(String escaped, String name) {
        Path file = Path.of(URI.create("file:///landing/" + escaped));
        assertThat(LocalName.of(file)).isEqualTo(name);
    }

    @Test
    void isNeverThatOfAnotherFile() {
        String[] parts = {"%FF", "%EF%BF%BD", "F", "%25", "%C3", "%A4", "E4", "%E4"};
        Set<String> names = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int number = 0; number < 8 * 8 * 8 * 8; number++) {
            String escaped = parts[number % 8] + parts[number / 8 % 8] + parts[number / 64 % 8] + parts[number / 512];
            if (files.add(escaped)) {
                assertThat(names.add(LocalName.of(Path.of(URI.create("file:///landing/" + escaped)))))
                        .as(escaped)
                        .isTrue();
            }
        }
        assertThat(names).hasSizeGreaterThan(4_000);
    }

    @Test
    void keepsFilesApartInTheLedgerAndInTheArchive(TestWarehouse warehouse) throws IOException {
        LoadFixture fixture = LoadFixture.forOrders(warehouse, folder);
        for (String escaped : new String[] {"orders_%E4.csv", "orders_%F6.csv", "orders_%C3%A4.csv"}) {
            Files.writeString(
                    Path.of(URI.create(fixture.landing.toUri() + escaped)),
                    LoadFixture.ORDERS_HEADER + escaped.replaceAll("\\W", "") + ",S1,1,1.00,\n");
        }
        fixture.load();
        assertThat(fixture.rows("select file_name, (select order_id from raw.sales_orders where _file = file_name) "
                        + "from ops.file order by file_name collate \"C\""))
                .isEqualTo("orders_\u00e4.csv,orders_C3A4csv; orders_\ufffdE4.csv,orders_E4csv; "
                        + "orders_\ufffdF6.csv,orders_F6csv");
        Path archived = LocalName.in(folder, "orders_\ufffdE4 %2B+.csv");
        assertThat(LocalName.of(Files.writeString(archived, "x")))
                .isEqualTo("orders_\ufffdEF\ufffdBF\ufffdBDE4 %2B+.csv");
    }
}
