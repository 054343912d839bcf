package dev.pora.telegram.conversation.turn;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with some of it bold. Nothing in it is markup: what people typed stays what they typed.
 *
 * @param bold stretches of {@code text}, in order, none overlapping
 */
public record RichText(String text, List<Span> bold) {
    /** The longest text of one message, in UTF-16 units ({@code sendMessage}). */
    public static final int MOST = 4096;

    public RichText {
        bold = List.copyOf(bold);
        for (Span span : bold) {
            if (span.offset() + span.length() > text.length()) {
                throw new IllegalArgumentException("A span ends beyond its text");
            }
        }
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    public static RichText bold(String text) {
        return text.isEmpty() ? plain("") : new RichText(text, List.of(new Span(0, text.length())));
    }

    public RichText then(RichText more) {
        List<Span> spans = new ArrayList<>(bold);
        more.bold().forEach(span -> spans.add(new Span(text.length() + span.offset(), span.length())));
        return new RichText(text + more.text(), spans);
    }

    public RichText then(String more) {
        return then(plain(more));
    }

    public RichText thenBold(String more) {
        return then(bold(more));
    }

    /** A stretch of text, in UTF-16 units. */
    public record Span(int offset, int length) {
        public Span {
            if (offset < 0 || length <= 0) {
                throw new IllegalArgumentException("A span has a place and a length, not " + offset + ", " + length);
            }
        }
    }
}
