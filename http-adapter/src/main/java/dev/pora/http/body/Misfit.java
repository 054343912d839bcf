package dev.pora.http.body;

import java.io.Serial;
import java.nio.charset.StandardCharsets;

/** A value is not of the kind that it is read as; the message says what is wrong with it, in words for callers. */
public final class Misfit extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;

    Misfit(String wrong) {
        super(wrong, null, false, false);
    }

    /** The value in quotes, shortened: an answer does not repeat a megabyte. */
    static String quoted(String value) {
        return '"' + shortened(value) + '"';
    }

    /** Halves of surrogate pairs become question marks: they could not be sent back. */
    public static String shortened(String text) {
        String value = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }

    String wrong() {
        return String.valueOf(getMessage());
    }
}
