package dev.pora.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a file as text. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Utf8() {}

    /** Without a byte order mark. {@link Unfit} when it is too long or no UTF-8. */
    public static String decode(byte[] file) {
        if (file.length > Reading.MOST_BYTES) {
            throw new Unfit(Flaw.of(Reason.TOO_LARGE, "", Integer.toString(Reading.MOST_BYTES)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unfit(Flaw.of(Reason.NOT_UTF8));
        }
    }
}
