package io.infull.source.landing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A file of a folder. */
public record LocalFile(Path path) implements LandingFile {

    @Override
    public String name() {
        return LocalName.of(path);
    }

    // A file that vanished meanwhile is noticed when it is loaded.
    @Override
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public Fingerprint look() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return Fingerprint.unread(now.size(), now.lastModifiedTime().toString(), tag(now));
    }

    // A program can set back the time of writing, but not the time of change, which the file system sets itself.
    private ContentTag tag(BasicFileAttributes attributes) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return null;
        }
        FileTime changed = (FileTime) Files.getAttribute(path, "unix:ctime");
        String inode = String.valueOf(Files.getAttribute(path, "unix:ino"));
        return new ContentTag(
                "inode " + inode + ", changed " + changed + ", written " + attributes.lastModifiedTime(),
                changed.toInstant());
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
