package dev.pora.telegram.words;

/** What stands under a reminder that was told, and what is said once something is done about it. */
public final class FiredTexts {
    private final Bundle bundle;

    FiredTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String done() {
        return bundle.say("fired.done");
    }

    /** Under an announcement. */
    public String doneAlready() {
        return bundle.say("fired.done-already");
    }

    /** A way to put it off. */
    public String tenMinutes() {
        return bundle.say("fired.later.minutes");
    }

    public String oneHour() {
        return bundle.say("fired.later.hour");
    }

    public String tomorrow() {
        return bundle.say("fired.later.tomorrow");
    }

    /** Later, at a time that is picked. */
    public String laterPicked() {
        return bundle.say("fired.later.picked");
    }

    /** Opens the card. */
    public String edit() {
        return bundle.say("fired.edit");
    }

    public String skipNext() {
        return bundle.say("fired.skip-next");
    }

    public String nextTime(String moment) {
        return bundle.say("fired.next-time", "moment", moment);
    }

    /** The next one was counted from this moment. */
    public String countedFromDone(String moment) {
        return bundle.say("fired.counted-from-done", "moment", moment);
    }

    /** Under one whose next occurrence counts from when it is done. */
    public String countsFromDone() {
        return bundle.say("fired.counts-from-done");
    }

    public String snoozedUntil(String moment) {
        return bundle.say("fired.snoozed", "moment", moment);
    }

    public String skipping(String moment) {
        return bundle.say("fired.skipping", "moment", moment);
    }

    public String skippedAlready() {
        return bundle.say("fired.skipped-already");
    }

    public String nothingAfter() {
        return bundle.say("fired.nothing-after");
    }

    /** One message had left already when something was changed. */
    public String onItsWay() {
        return bundle.say("fired.being-sent");
    }

    /** A message that was to be copied is gone: its words are told instead. */
    public String originalGone() {
        return bundle.say("fired.original-gone");
    }

    public String takeBack() {
        return bundle.say("undo.button");
    }

    public String tooLateToTakeBack() {
        return bundle.say("undo.too-late");
    }

    public String overtaken() {
        return bundle.say("undo.overtaken");
    }

    public String broughtBack() {
        return bundle.say("undo.done");
    }
}
