package dev.pora.telegram.conversation.turn;

import java.nio.charset.StandardCharsets;

/** What of a text any store takes. */
public final class Storable {
    private Storable() {}

    /** Without null characters; halves of characters become question marks. */
    public static String of(String text) {
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
