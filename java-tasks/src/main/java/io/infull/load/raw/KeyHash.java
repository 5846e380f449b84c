package io.infull.load.raw;

import io.infull.source.bytes.BinaryBuffer;
import io.infull.source.contract.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * A 64-bit hash of a target's key (FNV-1a over the bytes of its fields and of their lengths). Finding repeated keys by it
 * is several times faster in PostgreSQL than by the columns; rows with equal hashes are then compared by their real keys.
 */
public final class KeyHash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** By column of all targets, up to the last one of the key. */
    private final boolean[] isKey;

    private KeyHash(boolean[] isKey) {
        this.isKey = isKey;
    }

    /** One per target; each is taken over a row that holds the columns of all targets. */
    public static List<KeyHash> of(List<Target> targets) {
        List<KeyHash> hashes = new ArrayList<>();
        int first = 0;
        for (Target target : targets) {
            boolean[] isKey = new boolean[first + target.columns().size()];
            for (int index = first; index < isKey.length; index++) {
                isKey[index] = target.isKey(target.columns().get(index - first));
            }
            hashes.add(new KeyHash(isKey));
            first = isKey.length;
        }
        return hashes;
    }

    /** @param position of the row's first value, which is its length */
    public long of(BinaryBuffer row, int position) {
        long hash = START;
        int field = position;
        for (boolean part : isKey) {
            int end = field + Integer.BYTES + Math.max(row.getInt(field), 0);
            for (int index = field; part && index < end; index++) {
                hash = (hash ^ (row.bytes[index] & 0xFF)) * PRIME;
            }
            field = end;
        }
        return hash;
    }
}
