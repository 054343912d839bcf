package dev.pora.telegram.conversation;

/** What the bot says in English. */
final class EnglishTexts implements Texts {
    @Override
    public RichText welcome() {
        return RichText.plain(
                "Write what to remind you of, and when. For example: “in 5 minutes turn off the kettle”.");
    }

    @Override
    public String done() {
        return "✅ Done";
    }

    @Override
    public String later(Later later) {
        return switch (later) {
            case TEN_MINUTES -> "💤 10 min";
            case ONE_HOUR -> "💤 1 hour";
            case TOMORROW -> "💤 Tomorrow";
        };
    }
}
