package dev.pora.telegram.conversation.turn;

/** What one message shows, whether it is sent anew or takes the place of an earlier one. */
public record Page(RichText text, Keyboard keyboard) {
    public static Page of(RichText text) {
        return new Page(text, Keyboard.none());
    }

    public static Page of(String text) {
        return of(RichText.plain(text));
    }

    public Page then(RichText more) {
        return new Page(text.then(more), keyboard);
    }

    public Page then(String more) {
        return new Page(text.then(more), keyboard);
    }

    public Page with(Keyboard other) {
        return new Page(text, other);
    }
}
