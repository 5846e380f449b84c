package io.infull.load;

import io.infull.source.landing.S3Faults;
import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** How buckets are reached. Credentials come from the AWS default chain: environment, profile, role of the machine. */
public final class S3Options {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    @Option(
            names = "--s3-endpoint",
            descriptionKey = "INFULL_S3_ENDPOINT",
            paramLabel = "URL",
            description = "Store that speaks S3 and is not AWS, like http://minio:9000.")
    private URI endpoint;

    @Option(
            names = "--s3-region",
            descriptionKey = "INFULL_S3_REGION",
            paramLabel = "NAME",
            description = "Region of the bucket (default: that of the AWS default chain; us-east-1 with an endpoint).")
    private String region;

    public S3Client client() {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT));
        if (region != null) {
            builder.region(Region.of(region));
        }
        if (endpoint != null) {
            // Stores other than AWS seldom have a host name per bucket.
            builder.endpointOverride(endpoint)
                    .forcePathStyle(true)
                    // Not all of them support the checksums of AWS. The length of the received data is checked in any
                    // case.
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
            if (region == null) {
                builder.region(Region.US_EAST_1);
            }
        }
        return S3Faults.translated("S3", builder::build);
    }
}
