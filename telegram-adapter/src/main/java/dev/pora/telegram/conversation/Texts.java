package dev.pora.telegram.conversation;

import dev.pora.user.Language;

/** Everything that the bot says, once for each language, for a reader to look over in one place. */
interface Texts {
    static Texts in(Language language) {
        return switch (language) {
            case RUSSIAN -> new RussianTexts();
            case ENGLISH -> new EnglishTexts();
        };
    }

    RichText welcome();

    String done();

    String later(Later later);
}
