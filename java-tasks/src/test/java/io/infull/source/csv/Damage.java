package io.infull.source.csv;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A change to a file that nobody intended.
 *
 * @param place from 0 (its first byte) to 1 (behind its last one)
 * @param removed bytes taken out there
 * @param inserted bytes put in there
 */
public record Damage(double place, int removed, byte[] inserted) {

    private static final byte[][] PIECES = {
        {},
        {0},
        {'"'},
        {'\n'},
        {'\r'},
        {'\\'},
        {','},
        {':'},
        {'{'},
        {'}'},
        {'['},
        {'0'},
        {'-'},
        {'.'},
        {' '},
        {'\t'},
        {(byte) 0xC3},
        {(byte) 0x80},
        {(byte) 0x81},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}
    };

    /** Mostly none. */
    public static Arbitrary<List<Damage>> some() {
        Arbitrary<Double> places = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(places, Arbitraries.of(0, 0, 1, 3), Arbitraries.of(PIECES))
                .as(Damage::new)
                .list()
                .ofMaxSize(3);
    }

    /** @param from bytes before it are left alone */
    public static byte[] all(List<Damage> damages, byte[] file, int from) {
        byte[] damaged = file;
        for (Damage damage : damages) {
            damaged = damage.doneTo(damaged, from);
        }
        return damaged;
    }

    private byte[] doneTo(byte[] file, int from) {
        int at = from + (int) (place * (file.length - from));
        int rest = Math.min(file.length, at + removed);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(file, 0, at);
        damaged.writeBytes(inserted);
        damaged.write(file, rest, file.length - rest);
        return damaged.toByteArray();
    }
}
