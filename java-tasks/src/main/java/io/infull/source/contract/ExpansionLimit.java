package io.infull.source.contract;

/**
 * How much may come out of a compressed file. It is refused when it unpacks to more than {@code mib} and also to more
 * than {@code ratio} times its size: the first allows small files any content, the second is for large files.
 *
 * @param mib of 1,048,576 bytes each
 */
public record ExpansionLimit(Long mib, Long ratio) {

    private static final long DEFAULT_MIB = 1024;
    private static final long DEFAULT_RATIO = 100;
    private static final int MIB_BITS = 20;

    public ExpansionLimit {
        mib = mib == null ? DEFAULT_MIB : mib;
        ratio = ratio == null ? DEFAULT_RATIO : ratio;
    }

    static ExpansionLimit standard() {
        return new ExpansionLimit(null, null);
    }

    public boolean isExceeded(long packed, long unpacked) {
        return (unpacked - 1) >> MIB_BITS >= mib && unpacked / ratio > packed;
    }
}
