package dev.pora.app.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Splits a stream of bytes into lines, of which at most {@value #LONGEST} bytes each are kept. */
final class Lines {
    /** The longest phrase with each of its characters escaped, and the other fields. */
    static final int LONGEST = 65_536;

    private static final int END = -1;

    private final InputStream bytes;

    /** @param bytes is read byte by byte: buffer it */
    Lines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** The next line without its line feed, which the last one may lack; empty at the end. */
    Optional<Line> next() throws IOException {
        int one = bytes.read();
        if (one == END) {
            return Optional.empty();
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean whole = true;
        for (; one != END && one != '\n'; one = bytes.read()) {
            whole = kept.size() < LONGEST;
            if (whole) {
                kept.write(one);
            }
        }
        return Optional.of(new Line(kept.toByteArray(), whole));
    }

    /**
     * A line, or the beginning of one that is too long.
     *
     * @param whole whether nothing was cut off
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed straight on to the parser
    record Line(byte[] bytes, boolean whole) {}
}
