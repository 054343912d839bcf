package dev.pora.sandbox.text;

import java.nio.charset.StandardCharsets;

/** Mark-up or entities that Telegram refuses; the message is what follows "can't parse entities: ". */
public final class UnparsableText extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnparsableText(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** Telegram counts positions in UTF-8 bytes of the text as it was sent. */
    static int byteOffset(String source, int index) {
        return source.substring(0, Math.min(index, source.length())).getBytes(StandardCharsets.UTF_8).length;
    }
}
