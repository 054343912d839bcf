package dev.pora.telegram.words;

import dev.pora.delivery.Delivery;
import dev.pora.user.Language;

/** What the operators of the bot read. */
public final class OperatorTexts {
    private final Bundle bundle;

    OperatorTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String title() {
        return bundle.say("operator.title");
    }

    public String people(long count) {
        return bundle.say("operator.people", "count", count);
    }

    public String speakers(Language language, long count) {
        return bundle.say("operator.speakers." + language.tag(), "count", count);
    }

    public String reminders(long active, long paused, long parked) {
        return bundle.say("operator.reminders", "active", active, "paused", paused, "parked", parked);
    }

    public String nothingTold() {
        return bundle.say("operator.told.nothing");
    }

    /** Heads the {@link #result results} of the last 24 hours. */
    public String told() {
        return bundle.say("operator.told");
    }

    public String result(Delivery.Result result, long count) {
        return bundle.choice("operator.result", result) + ": " + bundle.say("operator.count", "count", count);
    }

    public String nothingWaits() {
        return bundle.say("operator.lag.none");
    }

    /**
     * The queue does not keep up.
     *
     * @param lag how long, in words
     */
    public String behind(String lag) {
        return bundle.say("operator.lag", "lag", lag);
    }

    public String refresh() {
        return bundle.say("operator.refresh");
    }

    public String write() {
        return bundle.say("operator.write");
    }

    public String askWords() {
        return bundle.say("operator.write.ask");
    }

    public String tooLong(int most) {
        return bundle.say("operator.write.too-long", "most", most);
    }

    public String askWhom() {
        return bundle.say("operator.announce.ask");
    }

    public String toEverybody(long count) {
        return bundle.say("operator.announce.everybody", "count", count);
    }

    public String toSpeakers(Language language, long count) {
        return bundle.say("operator.announce." + language.tag(), "count", count);
    }

    public String toNobody() {
        return bundle.say("operator.announce.cancel");
    }

    public String announcing(int told, int audience) {
        return bundle.say("operator.announcing", "told", told, "audience", audience);
    }

    public String announced(int told) {
        return bundle.say("operator.announced", "told", told);
    }

    public String stoppedAfter(int told) {
        return bundle.say("operator.stopped", "told", told);
    }

    public String stop() {
        return bundle.say("operator.stop");
    }
}
