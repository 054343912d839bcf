package dev.pora.telegram.words;

/** What stands on a calendar and on a clock of buttons. */
public final class PickingTexts {
    private final Bundle bundle;

    PickingTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String askDay() {
        return bundle.say("pick.ask-day");
    }

    /** A day, and a time after it. */
    public String askMoment() {
        return bundle.say("pick.ask-moment");
    }

    public String askHour() {
        return bundle.say("pick.ask-hour");
    }

    public String askMinute() {
        return bundle.say("pick.ask-minute");
    }

    public String passed() {
        return bundle.say("pick.passed");
    }

    /** No clock shows this time on that day. */
    public String skipped(String clock) {
        return bundle.say("pick.skipped", "clock", clock);
    }

    public String townFirst() {
        return bundle.say("pick.town-first");
    }

    /** Nothing had to be changed. */
    public String asItIs() {
        return bundle.say("pick.as-it-is");
    }

    public String pickDay() {
        return bundle.say("pick.day");
    }

    public String pickHour() {
        return bundle.say("pick.hour");
    }

    public String otherDay() {
        return bundle.say("pick.other-day");
    }

    public String otherHour() {
        return bundle.say("pick.other-hour");
    }
}
