package dev.pora.telegram.conversation.turn;

import dev.pora.roll.Person;
import dev.pora.user.TelegramId;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with some of it bold, and some of it naming people so that they hear of it. Nothing in it is markup: what people
 * typed stays what they typed.
 *
 * @param bold stretches of {@code text}, in order, none overlapping
 * @param mentions stretches that name somebody, in order
 */
public record RichText(String text, List<Span> bold, List<Mention> mentions) {
    /** The longest text of one message, in UTF-16 units ({@code sendMessage}). */
    public static final int MOST = 4096;

    public RichText {
        bold = List.copyOf(bold);
        mentions = List.copyOf(mentions);
        bold.forEach(span -> requireWithin(text, span));
        mentions.forEach(mention -> requireWithin(text, mention.span()));
    }

    public RichText(String text, List<Span> bold) {
        this(text, bold, List.of());
    }

    private static void requireWithin(String text, Span span) {
        if (span.offset() + span.length() > text.length()) {
            throw new IllegalArgumentException("A span ends beyond its text");
        }
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    public static RichText bold(String text) {
        return text.isEmpty() ? plain("") : new RichText(text, List.of(new Span(0, text.length())));
    }

    /** Names somebody; whoever has a user name and no known id is heard of by that. */
    public static RichText mention(Person person) {
        return person.id()
                .map(id -> new RichText(
                        person.name(),
                        List.of(),
                        List.of(new Mention(new Span(0, person.name().length()), id))))
                .orElseGet(() -> plain(person.username().map(name -> "@" + name).orElse(person.name())));
    }

    public RichText then(RichText more) {
        List<Span> spans = new ArrayList<>(bold);
        more.bold().forEach(span -> spans.add(span.after(text.length())));
        List<Mention> named = new ArrayList<>(mentions);
        more.mentions()
                .forEach(mention -> named.add(new Mention(mention.span().after(text.length()), mention.person())));
        return new RichText(text + more.text(), spans, named);
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

        Span after(int length) {
            return new Span(length + offset, this.length);
        }
    }

    /** A stretch of text that names this person. */
    public record Mention(Span span, TelegramId person) {}
}
