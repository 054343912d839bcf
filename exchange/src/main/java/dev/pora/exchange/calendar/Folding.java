package dev.pora.exchange.calendar;

import java.io.ByteArrayOutputStream;

/** Joins lines that were folded (RFC 5545, section 3.1): octet by octet, since some programs fold within a character. */
final class Folding {
    private Folding() {}

    static byte[] undone(byte[] file) {
        ByteArrayOutputStream unfolded = new ByteArrayOutputStream(file.length);
        int index = 0;
        while (index < file.length) {
            int end = lineEnd(file, index);
            if (end > index && end < file.length && (file[end] == ' ' || file[end] == '\t')) {
                index = end + 1;
            } else {
                unfolded.write(file[index]);
                index++;
            }
        }
        return unfolded.toByteArray();
    }

    /** What follows the line end that begins here; {@code index} itself when none does. */
    private static int lineEnd(byte[] file, int index) {
        if (file[index] == '\n') {
            return index + 1;
        }
        boolean pair = file[index] == '\r' && index + 1 < file.length && file[index + 1] == '\n';
        return pair ? index + 2 : index;
    }
}
