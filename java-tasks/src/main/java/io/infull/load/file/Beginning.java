package io.infull.load.file;

import io.infull.load.raw.Origin;
import io.infull.source.landing.Fingerprint;
import java.util.Optional;

/**
 * What is settled before the first byte of a file is read.
 *
 * @param origin with a load id, where the file is to be loaded
 * @param replaced the load that read the same file before, where the file is to be read again
 * @param direct whether its rows can be copied straight into their table
 */
record Beginning(FileLook look, Optional<Origin> origin, Optional<Long> replaced, boolean direct) {

    Fingerprint fingerprint() {
        return look.fingerprint();
    }
}
