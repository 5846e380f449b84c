package io.infull.source.landing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects right below a prefix of a bucket. Those further below are left alone, as folders in a folder are. */
public final class S3Landing implements Landing {

    private final S3Client client;
    private final S3Location location;

    public S3Landing(S3Client client, S3Location location) {
        this.client = client;
        this.location = location;
    }

    @Override
    public Listing list() {
        List<LandingFile> files = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        S3Faults.translated(toString(), this::objects).forEach(object -> {
            S3File file = new S3File(client, location.bucket(), object.key(), object.size(), object.eTag());
            // An object of no name means the folder itself in some consoles.
            if (!file.name().isEmpty()) {
                Optional<SetAside> problem = SetAside.byName(file.name());
                problem.ifPresentOrElse(setAside::add, () -> files.add(file));
            }
        });
        files.sort(Comparator.comparing(LandingFile::name));
        return new Listing(files, setAside);
    }

    private List<S3Object> objects() {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(location.bucket())
                .prefix(location.prefix())
                .delimiter("/")
                .build();
        return client.listObjectsV2Paginator(request).contents().stream().toList();
    }

    @Override
    public Archive archive(String place) {
        return S3Archive.in(client, S3Location.parse(place), location);
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return location.toString();
    }
}
