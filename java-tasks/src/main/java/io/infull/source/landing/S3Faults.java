package io.infull.source.landing;

import io.infull.error.BadConfiguration;
import io.infull.error.InputMissing;
import io.infull.error.TransientFault;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The only place that turns exceptions of the S3 client into ours. */
public final class S3Faults {

    /** Something that is asked of a bucket. */
    @FunctionalInterface
    public interface Call<T> {
        T call();
    }

    private S3Faults() {}

    /** @param place for messages: what is asked for */
    public static <T> T translated(String place, Call<T> call) {
        try {
            return call.call();
        } catch (AwsServiceException e) {
            throw ofService(place, e);
        } catch (SdkException e) {
            throw ofClient(place, e);
        }
    }

    private static RuntimeException ofService(String place, AwsServiceException e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        String found = place + ": " + e.statusCode() + " " + code;
        if (code.equals("NoSuchBucket")) {
            return new InputMissing(
                    "Landing place " + place + " is missing: there is no such bucket. Set INFULL_LANDING "
                            + "or --landing",
                    e);
        }
        return switch (e.statusCode()) {
            case 412 -> new TransientFault(place + " changed while it was read. Try again when it is complete.", e);
            case 404 -> new TransientFault(place + " vanished while it was read. Try again later.", e);
            case 301, 400, 401, 403 ->
                new BadConfiguration(
                        "Cannot use " + found.strip() + ". Check credentials, rights, INFULL_S3_REGION and "
                                + "INFULL_S3_ENDPOINT",
                        e);
            default -> new TransientFault("Cannot use " + found.strip() + ". Try again later.", e);
        };
    }

    private static RuntimeException ofClient(String place, SdkException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (message.contains("credentials") || message.contains("region")) {
            return new BadConfiguration(
                    "Cannot use " + place + ": " + message.replaceAll("[:,].*", "")
                            + ". Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or another source of the AWS default chain, and "
                            + "INFULL_S3_REGION",
                    e);
        }
        return new TransientFault("Cannot reach " + place + ": " + message + ". Try again later.", e);
    }
}
