package io.infull.testing;

import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.domain.Blob;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real S3 server with one bucket in memory, and a client of the test's own. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "exports";

    /** Where the AWS default chain looks first. */
    private static final String KEY_PROPERTY = "aws.accessKeyId";

    private static final String SECRET_PROPERTY = "aws.secretAccessKey";
    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";

    private final S3Proxy proxy;
    private final BlobStoreContext store;
    private final S3Client client;

    public S3Server() {
        store = ContextBuilder.newBuilder("transient-nio2")
                .credentials(KEY, SECRET)
                .overrides(new Properties())
                .build(BlobStoreContext.class);
        proxy = S3Proxy.builder()
                .blobStore(store.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                // As other stores do: this one answers 501 to headers that are newer than it is.
                .ignoreUnknownHeaders(true)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start the S3 server", e);
        }
        System.setProperty(KEY_PROPERTY, KEY);
        System.setProperty(SECRET_PROPERTY, SECRET);
        client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint())
                .forcePathStyle(true)
                // The server takes bodies in one piece only. What is tested sends none.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
        client.createBucket(request -> request.bucket(BUCKET));
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    public S3Server put(String key, String text) {
        client.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromString(text));
        return this;
    }

    /** Many small objects, put into the store itself: one request for each would take long. */
    public void putMany(String prefix, int count) {
        for (int number = 0; number < count; number++) {
            Blob blob = store.getBlobStore()
                    .blobBuilder(prefix + number + ".txt")
                    .payload("x")
                    .contentLength(1)
                    .build();
            store.getBlobStore().putBlob(BUCKET, blob);
        }
    }

    public void clear() {
        store.getBlobStore().clearContainer(BUCKET);
    }

    public List<String> keys() {
        return client.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    public String text(String key) {
        return client.getObjectAsBytes(request -> request.bucket(BUCKET).key(key))
                .asUtf8String();
    }

    @Override
    public void close() {
        client.close();
        System.clearProperty(KEY_PROPERTY);
        System.clearProperty(SECRET_PROPERTY);
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop the S3 server", e);
        }
        store.close();
    }
}
