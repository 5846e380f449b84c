package io.infull.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.HandmadeBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** A sheet is read row by row: memory does not grow with it. */
class LargeSheetTest {

    private static final int ROWS = 100_000;
    private static final int MIB = 1 << 20;

    @Test
    void readsASheetOfManyRowsInLittleMemory() throws IOException {
        byte[] book = HandmadeBook.large(ROWS);
        long most = 0;
        long before = used();
        long bytes = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream text =
                Workbook.text(new ByteArrayInputStream(book), CellsTest.dialect(0, null, null), "large.xlsx")) {
            long next = MIB;
            for (int read = text.read(block); read >= 0; read = text.read(block)) {
                bytes += read;
                if (bytes >= next) {
                    most = Math.max(most, used() - before);
                    next += MIB;
                }
            }
        }
        assertThat(bytes).isGreaterThan(2 * MIB);
        assertThat(most / MIB).isLessThan(4);
    }

    private static long used() {
        WeakReference<Object> collected = new WeakReference<>(new Object());
        for (int round = 0; round < 20 && collected.get() != null; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
