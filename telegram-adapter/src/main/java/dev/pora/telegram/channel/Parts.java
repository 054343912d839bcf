package dev.pora.telegram.channel;

import dev.pora.telegram.conversation.turn.RichText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message: at the end of a line, else between words, never inside a character. */
final class Parts {
    /** A border is looked for in the last part of a message only, so that no message is nearly empty. */
    private static final int LOOK_BACK = RichText.MOST / 2;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Parts() {}

    /** The parts in order, none blank and none longer than {@link RichText#MOST}; the text itself if it fits. */
    static List<RichText> of(RichText whole) {
        List<RichText> parts = new ArrayList<>();
        int from = 0;
        while (from < whole.text().length()) {
            int to = end(whole.text(), from);
            if (!whole.text().substring(from, to).isBlank()) {
                parts.add(slice(whole, from, to));
            }
            from = to;
        }
        return parts;
    }

    private static int end(String text, int from) {
        int most = from + RichText.MOST;
        if (most >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', most - 1);
        int space = text.lastIndexOf(' ', most - 1);
        if (line > from + LOOK_BACK) {
            return line + 1;
        }
        return space > from + LOOK_BACK ? space + 1 : beforeJoined(text, most);
    }

    /** Steps back from the middle of a surrogate pair, and from marks that belong to the character before them. */
    private static int beforeJoined(String text, int at) {
        int border = at;
        while (border > at - LOOK_BACK && isJoined(text, border)) {
            border--;
        }
        return border > at - LOOK_BACK ? border : at;
    }

    private static boolean isJoined(String text, int at) {
        int next = text.codePointAt(at);
        int type = Character.getType(next);
        return Character.isLowSurrogate(text.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || next == ZERO_WIDTH_JOINER
                || text.charAt(at - 1) == ZERO_WIDTH_JOINER;
    }

    private static RichText slice(RichText whole, int from, int to) {
        List<RichText.Span> bold = whole.bold().stream()
                .filter(span -> meets(span, from, to))
                .map(span -> cut(span, from, to))
                .toList();
        List<RichText.Mention> mentions = whole.mentions().stream()
                .filter(mention -> meets(mention.span(), from, to))
                .map(mention -> new RichText.Mention(cut(mention.span(), from, to), mention.person()))
                .toList();
        return new RichText(whole.text().substring(from, to), bold, mentions);
    }

    private static boolean meets(RichText.Span span, int from, int to) {
        return span.offset() < to && span.offset() + span.length() > from;
    }

    private static RichText.Span cut(RichText.Span span, int from, int to) {
        int start = Math.max(span.offset(), from);
        int end = Math.min(span.offset() + span.length(), to);
        return new RichText.Span(start - from, end - start);
    }
}
