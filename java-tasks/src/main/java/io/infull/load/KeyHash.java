package io.infull.load;

import java.util.ArrayList;
import java.util.List;

/**
 * A 64-bit hash of a target's key (FNV-1a over its characters). Finding repeated keys by it is several times faster in
 * PostgreSQL than by the columns; rows with equal hashes are then compared by their real keys.
 */
final class KeyHash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** Two characters that text does not hold, so that ("a", "b") and ("ab", null) differ. */
    private static final char FIELD_END = '\u0000';

    private static final char NULL = '\u0001';

    private final int[] positions;

    private KeyHash(int[] positions) {
        this.positions = positions;
    }

    /** One per target; the positions count over the values of all targets. */
    static List<KeyHash> of(List<Target> targets) {
        List<KeyHash> hashes = new ArrayList<>();
        int first = 0;
        for (Target target : targets) {
            List<Integer> positions = new ArrayList<>();
            for (int index = 0; index < target.columns().size(); index++) {
                if (target.isKey(target.columns().get(index))) {
                    positions.add(first + index);
                }
            }
            hashes.add(
                    new KeyHash(positions.stream().mapToInt(Integer::intValue).toArray()));
            first += target.columns().size();
        }
        return hashes;
    }

    long of(String[] values) {
        long hash = START;
        for (int position : positions) {
            String value = values[position];
            if (value == null) {
                hash = (hash ^ NULL) * PRIME;
            } else {
                for (int index = 0; index < value.length(); index++) {
                    hash = (hash ^ value.charAt(index)) * PRIME;
                }
            }
            hash = (hash ^ FIELD_END) * PRIME;
        }
        return hash;
    }
}
