package dev.pora.telegram.words;

import dev.pora.delivery.Delivery;

/** What the history of one reminder says. */
public final class HistoryTexts {
    private final Bundle bundle;

    HistoryTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String title() {
        return bundle.say("history.title");
    }

    public String nothing() {
        return bundle.say("history.nothing");
    }

    /** What came of an attempt, and why. */
    public String outcome(Delivery.Result result) {
        return bundle.choice("history.outcome", result);
    }

    /** Which attempt it was. */
    public String attempt(int number) {
        return bundle.say("history.attempt", "number", number);
    }

    public String earlier() {
        return bundle.say("history.earlier");
    }

    public String later() {
        return bundle.say("history.later");
    }
}
