package dev.pora.telegram.words;

import dev.pora.telegram.conversation.button.Later;

/** What the bot says in English about a reminder that was told. */
final class EnglishFiredTexts implements FiredTexts {
    @Override
    public String done() {
        return "✅ Done";
    }

    @Override
    public String doneAlready() {
        return "✅ Done already";
    }

    @Override
    public String later(Later later) {
        return switch (later) {
            case TEN_MINUTES -> "💤 10 min";
            case ONE_HOUR -> "💤 1 hour";
            case TOMORROW -> "💤 Tomorrow";
        };
    }

    @Override
    public String skipNext() {
        return "⏭ Skip next";
    }

    @Override
    public String nextTime(String moment) {
        return "Next time: " + moment;
    }

    @Override
    public String countedFromDone(String moment) {
        return "Counted from now. Next time: " + moment;
    }

    @Override
    public String countsFromDone() {
        return "The next one counts from when you press Done.";
    }

    @Override
    public String snoozedUntil(String moment) {
        return "Snoozed until: " + moment;
    }

    @Override
    public String skipping(String moment) {
        return "Skipping: " + moment;
    }

    @Override
    public String skippedAlready() {
        return "The next one is skipped already.";
    }

    @Override
    public String nothingAfter() {
        return "Nothing else is planned.";
    }

    @Override
    public String onItsWay() {
        return "One message was already on its way, it may still arrive.";
    }

    @Override
    public String takeBack() {
        return "↩️ Undo";
    }

    @Override
    public String tooLateToTakeBack() {
        return "This can't be undone any more: it works once, and for 10 minutes.";
    }

    @Override
    public String overtaken() {
        return "This can't be undone any more: the reminder has fired or was changed since.";
    }

    @Override
    public String broughtBack() {
        return "Back again: ";
    }
}
