package io.infull.source.landing;

import io.infull.error.BadConfiguration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a bucket.
 *
 * @param prefix empty, or ends in a slash
 */
public record S3Location(String bucket, String prefix) {

    private static final Pattern FORM = Pattern.compile("s3://([^/]+)(?:/(.*))?");

    public static boolean isOne(String text) {
        return text.startsWith("s3:");
    }

    public static S3Location parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new BadConfiguration("Cannot read place '" + text + "': expected s3://bucket/prefix");
        }
        String prefix = matcher.group(2) == null ? "" : matcher.group(2);
        boolean closed = prefix.isEmpty() || prefix.endsWith("/");
        return new S3Location(matcher.group(1), closed ? prefix : prefix + "/");
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
