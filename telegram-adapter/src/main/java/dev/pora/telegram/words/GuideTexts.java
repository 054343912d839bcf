package dev.pora.telegram.words;

/** What is said on the guided way to a reminder. */
public final class GuideTexts {
    private final Bundle bundle;

    GuideTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String askWhat() {
        return bundle.say("guide.ask-what");
    }

    /** What was said before stays. */
    public String keep() {
        return bundle.say("guide.keep");
    }

    public String askWhen() {
        return bundle.say("guide.ask-when");
    }

    public String today() {
        return bundle.say("guide.today");
    }

    public String tomorrow() {
        return bundle.say("guide.tomorrow");
    }

    public String askRepeat() {
        return bundle.say("guide.ask-repeat");
    }

    public String cancel() {
        return bundle.say("guide.cancel");
    }
}
