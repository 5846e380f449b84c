package io.infull.source.landing;

import io.infull.error.BadConfiguration;
import java.io.IOException;
import software.amazon.awssdk.services.s3.S3Client;

/** A prefix of a bucket. An object is moved by a copy inside the store and a deletion; nothing is downloaded. */
record S3Archive(S3Client client, S3Location location) implements Archive {

    static S3Archive in(S3Client client, S3Location location, S3Location landing) {
        if (location.equals(landing)) {
            throw new BadConfiguration("Archive " + location + " is the landing place: expected another one");
        }
        return new S3Archive(client, location);
    }

    @Override
    public boolean take(LandingFile file, Fingerprint loaded) throws IOException {
        if (!(file instanceof S3File object)) {
            throw new IllegalStateException("No object: " + file);
        }
        if (!loaded.isSame(file.look())) {
            return false;
        }
        S3Faults.translated(
                object.toString(),
                () -> client.copyObject(request -> request.sourceBucket(object.bucket())
                        .sourceKey(object.key())
                        .copySourceIfMatch(loaded.version())
                        .destinationBucket(location.bucket())
                        .destinationKey(location.prefix() + Archive.name(object.name(), loaded))));
        // An object that was overwritten meanwhile must not be deleted: its new content was neither loaded nor copied.
        if (!loaded.isSame(file.look())) {
            return false;
        }
        S3Faults.translated(
                object.toString(),
                () -> client.deleteObject(request ->
                        request.bucket(object.bucket()).key(object.key()).ifMatch(loaded.version())));
        return true;
    }
}
