package io.infull.source.landing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The name of a local file as text. A name is bytes, mostly UTF-8, and two files never get the same text: a byte that
 * is no UTF-8 becomes U+FFFD and its two hexadecimal digits, and so does each byte of a U+FFFD that is really there.
 * How Java decodes the bytes depends on the locale (sun.jnu.encoding). Under {@code LANG=C} all letters beyond ASCII
 * look the same, and only the URI of a path has its bytes.
 */
final class LocalName {

    private static final char REPLACEMENT = '\uFFFD';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private LocalName() {}

    static String of(Path file) {
        String path = file.toUri().getRawPath();
        String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return text(unescaped(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** The file of this name, in UTF-8 whatever the locale is. */
    static Path in(Path folder, String name) {
        String path = folder.toUri().toString();
        String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Path.of(URI.create((path.endsWith("/") ? path : path + "/") + escaped));
    }

    private static byte[] unescaped(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.charAt(at) == '%') {
                bytes.write(HexFormat.fromHexDigits(escaped, at + 1, at + 3));
                at += 2;
            } else {
                bytes.write(escaped.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(name);
        CharBuffer letters = CharBuffer.allocate(name.length);
        StringBuilder text = new StringBuilder();
        while (true) {
            CoderResult result = decoder.decode(bytes, letters, true);
            text.append(
                    letters.flip().toString().replace("\uFFFD", shown(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD
                    })));
            letters.clear();
            if (!result.isMalformed()) {
                return text.toString();
            }
            byte[] bad = new byte[result.length()];
            bytes.get(bad);
            text.append(shown(bad));
        }
    }

    private static String shown(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            text.append(REPLACEMENT).append(HEX.toHexDigits(one));
        }
        return text.toString();
    }
}
