package io.infull.load.file;

import io.infull.load.raw.Origin;
import io.infull.source.landing.Fingerprint;
import java.util.Optional;

/**
 * What is settled before the first byte of a file is read.
 *
 * @param origin with a load id, where the file is to be loaded
 * @param direct whether its rows can be copied straight into their table
 */
record Beginning(FileLook look, Optional<Origin> origin, boolean direct) {

    Fingerprint fingerprint() {
        return look.fingerprint();
    }
}
