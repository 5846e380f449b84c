package io.infull.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.infull.testing.TestWarehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Settles the account of a loaded file once more, from its bytes and from the tables, with code of its own: a splitter
 * that knows lines and quotes, and the hash as its definition reads.
 */
final class FileAccount {

    private final TestWarehouse warehouse;
    private final Map<Long, Long> hashByLine = new TreeMap<>();
    private long blank;

    private FileAccount(TestWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Of every loaded CSV and JSON lines file that still lies in the folder and was loaded under its name, packed or not, in
     * any encoding of bytes.
     */
    static void assertAll(TestWarehouse warehouse, Path landing) {
        assertThat(warehouse.value("select count(*) from ops.file where state = 'loaded' and hash_read is null"))
                .isEqualTo("0");
        String files = warehouse.value("select coalesce(string_agg(load_id || '/' || file_name, '|'), '') from ("
                + "select max(load_id) as load_id, file_name from ops.file where state = 'loaded' and not is_replay "
                + "and (record_form is null or record_form ->> 'format' <> 'json_array') group by file_name) as file");
        for (String file : files.isEmpty() ? new String[0] : files.split("\\|")) {
            Path path = landing.resolve(file.substring(file.indexOf('/') + 1));
            if (Files.isRegularFile(path)) {
                new FileAccount(warehouse).check(file.substring(0, file.indexOf('/')), read(path));
            }
        }
    }

    private void check(String load, byte[] bytes) {
        byte[] content = unpacked(bytes);
        if (!value("sha256", load).equals(digest(bytes)) || !isOfBytes(content)) {
            return;
        }
        long records = split(content);
        if (records == Long.parseLong(value("lines_read", load)) + 1) {
            hashByLine.remove(1L);
        } else if (records != Long.parseLong(value("lines_read", load))) {
            return;
        }
        long read = hashByLine.values().stream().mapToLong(Long::longValue).sum();
        assertThat(value("hash_read", load)).as("records read").isEqualTo(String.valueOf(read));
        assertThat(value("hash_blank", load)).as("blank records").isEqualTo(String.valueOf(blank));
        assertThat(value("hash_rejected", load))
                .as("rejected records")
                .isEqualTo(String.valueOf(ofLines("ops.rejected_row where load_id = " + load, "line")));
        long others = Long.parseLong(value("hash_loaded", load)) + Long.parseLong(value("hash_duplicate", load));
        assertThat(others)
                .as("loaded and duplicate")
                .isEqualTo(read - blank - Long.parseLong(value("hash_rejected", load)));
        checkLoaded(load);
    }

    // Lines that changed nothing leave no trace in the raw tables; where every loaded line did, the tables tell the
    // sum.
    private void checkLoaded(String load) {
        String tables =
                warehouse.value("select coalesce(string_agg('select distinct _line from raw.' || quote_ident(key) "
                        + "|| ' where _load_id = " + load
                        + "', ' union '), '') from ops.file, jsonb_object_keys(rows_by_table) "
                        + "as key where load_id = " + load);
        if (tables.isEmpty()
                || !warehouse
                        .value("select count(*) from (" + tables + ") as lines")
                        .equals(value("lines_loaded", load))) {
            return;
        }
        assertThat(value("hash_loaded", load))
                .as("loaded records")
                .isEqualTo(String.valueOf(ofLines("(" + tables + ") as lines", "_line")));
    }

    private long ofLines(String from, String column) {
        String lines =
                warehouse.value("select coalesce(string_agg(cast(" + column + " as text), ','), '') from " + from);
        return lines.isEmpty()
                ? 0
                : List.of(lines.split(",")).stream()
                        .mapToLong(line -> hashByLine.get(Long.parseLong(line)))
                        .sum();
    }

    private String value(String column, String load) {
        return warehouse.value("select " + column + " from ops.file where load_id = " + load);
    }

    // UTF-16 is accounted for as UTF-8.
    private static boolean isOfBytes(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        return !startsWith(bytes, 0xFE, 0xFF) && !startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int index = 0; index < start.length; index++) {
            if (index == bytes.length || (bytes[index] & 0xFF) != start[index]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(byte[] bytes) {
        InputStream packed = new ByteArrayInputStream(bytes);
        try {
            if (startsWith(bytes, 0x1F, 0x8B)) {
                return new GZIPInputStream(packed).readAllBytes();
            }
            return startsWith(bytes, 'P', 'K', 3, 4) ? zipped(new ZipInputStream(packed)) : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(ZipInputStream archive) throws IOException {
        ZipEntry entry = archive.getNextEntry();
        while (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) {
            entry = archive.getNextEntry();
        }
        return archive.readAllBytes();
    }

    // Records by the line on which they start; quotes around a field of a table keep line ends within its record.
    private long split(byte[] bytes) {
        boolean isTable = bytes.length > 0 && bytes[0] != '{';
        long records = 0;
        long line = 1;
        long firstLine = 1;
        boolean quoted = false;
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int index = start; index <= bytes.length; index++) {
            boolean ends = index == bytes.length ? start < index : bytes[index] == '\n' && !quoted;
            if (ends) {
                int end = index > start && bytes[index - 1] == '\r' ? index - 1 : index;
                note(firstLine, Arrays.copyOfRange(bytes, start, end));
                records++;
                start = index + 1;
                firstLine = line + 1;
            }
            if (index < bytes.length) {
                quoted ^= isTable && bytes[index] == '"' && (quoted || mayOpen(bytes, start, index));
                line += bytes[index] == '\n' ? 1 : 0;
            }
        }
        return records;
    }

    private static boolean mayOpen(byte[] bytes, int start, int index) {
        return index <= start || "\",;\t|".indexOf(bytes[index - 1]) >= 0;
    }

    private void note(long line, byte[] record) {
        hashByLine.put(line, hash(record));
        blank += record.length == 0 ? hash(record) : 0;
    }

    // Eight bytes at a time, the lowest first; zeros fill up the last word.
    private static long hash(byte[] record) {
        long hash = 0x9E3779B97F4A7C15L + record.length;
        for (int index = 0; index < record.length; index += 8) {
            long word = 0;
            for (int part = 0; part < 8 && index + part < record.length; part++) {
                word += (record[index + part] & 0xFFL) << (8 * part);
            }
            hash += mixed(word ^ (0x9E3779B97F4A7C15L * (1 + index / 8)));
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long product = hash * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32);
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.newDigest().digest(bytes));
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
