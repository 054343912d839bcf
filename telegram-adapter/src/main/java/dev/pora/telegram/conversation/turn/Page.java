package dev.pora.telegram.conversation.turn;

import java.util.Optional;

/**
 * What one message shows, whether it is sent anew or takes the place of an earlier one.
 *
 * @param file what is sent with the text below it; a message that is there already cannot become one
 */
public record Page(RichText text, Keyboard keyboard, Optional<Enclosure> file) {
    public Page(RichText text, Keyboard keyboard) {
        this(text, keyboard, Optional.empty());
    }

    public static Page of(RichText text) {
        return new Page(text, Keyboard.none());
    }

    public static Page of(String text) {
        return of(RichText.plain(text));
    }

    /** A file with some words below it. */
    public static Page of(Enclosure file, String caption) {
        return new Page(RichText.plain(caption), Keyboard.none(), Optional.of(file));
    }

    public Page then(RichText more) {
        return new Page(text.then(more), keyboard, file);
    }

    public Page then(String more) {
        return new Page(text.then(more), keyboard, file);
    }

    public Page with(Keyboard other) {
        return new Page(text, other, file);
    }
}
