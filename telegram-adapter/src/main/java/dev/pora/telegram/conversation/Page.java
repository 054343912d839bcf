package dev.pora.telegram.conversation;

/** What one message shows, whether it is sent anew or takes the place of an earlier one. */
record Page(RichText text, Keyboard keyboard) {
    static Page of(RichText text) {
        return new Page(text, Keyboard.none());
    }

    static Page of(String text) {
        return of(RichText.plain(text));
    }

    Page then(RichText more) {
        return new Page(text.then(more), keyboard);
    }

    Page then(String more) {
        return new Page(text.then(more), keyboard);
    }

    Page with(Keyboard other) {
        return new Page(text, other);
    }
}
