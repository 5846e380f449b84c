package io.infull.source.landing;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * An object as it was listed. It is streamed, never copied to a disk, and read only while it has the tag that it was
 * listed with.
 */
record S3File(S3Client client, String bucket, String key, long size, String tag) implements LandingFile {

    @Override
    public String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public Fingerprint look() {
        HeadObjectResponse now = S3Faults.translated(
                toString(),
                () -> client.headObject(request -> request.bucket(bucket).key(key)));
        return Fingerprint.unread(now.contentLength(), now.eTag(), ContentTag.always(now.eTag()));
    }

    @Override
    public InputStream open() throws IOException {
        ResponseInputStream<GetObjectResponse> bytes = S3Faults.translated(
                toString(),
                () -> client.getObject(
                        request -> request.bucket(bucket).key(key).ifMatch(tag)));
        return new ObjectStream(bytes, bytes::abort, size);
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
