package dev.pora.telegram.conversation.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out how a text that is no UTF-8 is written: as UTF-16, as windows-1251, which Russian programs wrote for long, or as
 * windows-1252, which others did.
 */
final class Encodings {
    private static final int BYTE = 0xff;
    private static final int BIG_FIRST = 0xfe;
    private static final Charset RUSSIAN = Charset.forName("windows-1251");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern RUSSIAN_WORD = Pattern.compile("(?<!\\p{L})\\p{IsCyrillic}{2,}(?!\\p{L})");

    /** Letters of both alphabets in one word: it is no Russian one. */
    private static final Pattern MIXED_WORD =
            Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}");

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\ufffd]");

    private Encodings() {}

    static boolean isUtf16(byte[] file) {
        return utf16(file).isPresent();
    }

    /** Empty for what is no text at all. */
    static Optional<String> text(byte[] file) {
        return Optional.of(new String(file, utf16(file).orElseGet(() -> eightBit(file))))
                .filter(Encodings::isText);
    }

    /** By its mark, or by the zeros that every other byte of common letters is. */
    private static Optional<Charset> utf16(byte[] file) {
        if (file.length < 4) {
            return Optional.empty();
        }
        int first = file[0] & BYTE;
        int second = file[1] & BYTE;
        boolean marked = (first == BYTE && second == BIG_FIRST) || (first == BIG_FIRST && second == BYTE);
        if (marked) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (file[1] == 0 && file[3] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return file[0] == 0 && file[2] == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Charset eightBit(byte[] file) {
        String russian = new String(file, RUSSIAN);
        long words = RUSSIAN_WORD.matcher(russian).results().count();
        long mixed = MIXED_WORD.matcher(russian).results().count();
        return words > mixed ? RUSSIAN : WESTERN;
    }

    static boolean isText(String text) {
        return !NO_TEXT.matcher(text).find();
    }
}
