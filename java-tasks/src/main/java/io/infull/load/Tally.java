package io.infull.load;

import java.util.Map;
import java.util.TreeMap;

/** What was counted while a file was read. */
final class Tally {

    private final Map<String, Long> repairs = new TreeMap<>();
    private long read;
    private long blank;
    private long rejected;

    void countRead() {
        read++;
    }

    void countBlank() {
        blank++;
    }

    void countRejected() {
        rejected++;
    }

    /** Empty lines that stood for nothing but the numbers of the lines behind them. */
    void forgetBlank(long lines) {
        read -= lines;
        blank -= lines;
    }

    void countRepair(String name) {
        repairs.merge(name, 1L, Long::sum);
    }

    /** Records behind the header, blank lines included. */
    long read() {
        return read;
    }

    long blank() {
        return blank;
    }

    long rejected() {
        return rejected;
    }

    Map<String, Long> repairs() {
        return repairs;
    }
}
