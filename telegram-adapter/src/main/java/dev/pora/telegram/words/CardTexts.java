package dev.pora.telegram.words;

import dev.pora.attention.Lateness;
import dev.pora.workday.OnDayOff;
import java.util.Optional;

/** What stands on the card of one reminder, and what its menus ask. */
public final class CardTexts {
    private final Bundle bundle;
    private final HistoryTexts history;

    CardTexts(Bundle bundle) {
        this.bundle = bundle;
        this.history = new HistoryTexts(bundle);
    }

    public String listButton(int number) {
        return bundle.say("card.open", "number", number);
    }

    public String paused() {
        return bundle.say("card.paused");
    }

    /** It was told and waits to be done. */
    public String waiting() {
        return bundle.say("card.waiting");
    }

    public String ahead() {
        return bundle.say("card.ahead");
    }

    public String nothingAhead() {
        return bundle.say("card.nothing-ahead");
    }

    public String putOffUntil(String moment) {
        return bundle.say("card.put-off", "moment", moment);
    }

    public String state(String state) {
        return bundle.say("card.state", "state", state);
    }

    public String zoneBound(String zone) {
        return bundle.say("card.zone.bound", "zone", zone);
    }

    public String zoneFloating(String zone) {
        return bundle.say("card.zone.floating", "zone", zone);
    }

    public String preAlerts(String spans) {
        return bundle.say("card.pre-alerts", "spans", spans);
    }

    public String nag(String nag) {
        return bundle.say("card.nag", "nag", nag);
    }

    public String lateness(String lateness) {
        return bundle.say("card.lateness", "lateness", lateness);
    }

    public String usualLateness() {
        return bundle.say("card.lateness.as-usual");
    }

    public String urgent() {
        return bundle.say("card.urgent");
    }

    public String onDayOff(String what) {
        return bundle.say("card.day-off", "what", what);
    }

    /** With their signs. */
    public String tags(String tags) {
        return bundle.say("card.tags", "tags", tags);
    }

    /** Below the card of what was just made. */
    public String copied() {
        return bundle.say("card.copied");
    }

    /** In the place of a card. */
    public String gone() {
        return bundle.say("card.gone");
    }

    // buttons

    public String pause() {
        return bundle.say("card.button.pause");
    }

    public String resume() {
        return bundle.say("card.button.resume");
    }

    public String time() {
        return bundle.say("card.button.time");
    }

    public String textButton() {
        return bundle.say("card.button.text");
    }

    public String tagsButton() {
        return bundle.say("card.button.tags");
    }

    public String historyButton() {
        return bundle.say("card.button.history");
    }

    public String copyButton() {
        return bundle.say("card.button.copy");
    }

    /** To what is rarely wanted. */
    public String moreButton() {
        return bundle.say("card.button.more");
    }

    public String preAlertsButton() {
        return bundle.say("card.button.pre-alerts");
    }

    public String nagButton() {
        return bundle.say("card.button.nag");
    }

    public String latenessButton() {
        return bundle.say("card.button.lateness");
    }

    public String urgentButton(boolean on) {
        return bundle.say(on ? "card.button.urgent.on" : "card.button.urgent.off");
    }

    public String daysOffButton() {
        return bundle.say("card.button.days-off");
    }

    public String bindTo(String zone) {
        return bundle.say("card.button.bind", "zone", zone);
    }

    public String followMe() {
        return bundle.say("card.button.float");
    }

    public String endButton() {
        return bundle.say("card.button.end");
    }

    public String delete() {
        return bundle.say("card.button.delete");
    }

    public String backToList() {
        return bundle.say("card.button.list");
    }

    public String back() {
        return bundle.say("card.button.back");
    }

    // menus

    public String whichTime() {
        return bundle.say("time.which");
    }

    public String onlyNext() {
        return bundle.say("time.next");
    }

    public String allThatFollow() {
        return bundle.say("time.all");
    }

    public String exceptDay() {
        return bundle.say("time.except");
    }

    public String onceMore() {
        return bundle.say("time.once-more");
    }

    public String countFromDone() {
        return bundle.say("time.from-done");
    }

    /** Over a rule that cannot be counted from done. */
    public String noGap() {
        return bundle.say("time.from-done.no-gap");
    }

    public String askTime() {
        return bundle.say("time.ask");
    }

    public String askNext() {
        return bundle.say("time.ask-next");
    }

    public String askSeries() {
        return bundle.say("time.ask-all");
    }

    /** How to stop being asked. */
    public String orCancel() {
        return bundle.say("time.or-cancel");
    }

    public String askExcept() {
        return bundle.say("time.ask-except");
    }

    public String askOnceMore() {
        return bundle.say("time.ask-once-more");
    }

    public String tooManyExceptions(int most) {
        return bundle.say("time.too-many-exceptions", "most", most);
    }

    /** The typed words say no time that fits. */
    public String notATime() {
        return bundle.say("time.unread");
    }

    public String oneTimeOnly() {
        return bundle.say("time.one-only");
    }

    public String wholeRule() {
        return bundle.say("time.whole-rule");
    }

    /** An RRULE that is none, for this reason in English, to be read after the part's name. */
    public String unfitRule(String part, String reason) {
        return bundle.say("time.unfit-rule", "part", part, "reason", reason);
    }

    public String askText() {
        return bundle.say("text.ask");
    }

    /** Of a reminder that tells a copy of a message. */
    public String askTextOfCopy() {
        return bundle.say("text.ask-of-copy");
    }

    public String noTags() {
        return bundle.say("tags.none");
    }

    public String askTags() {
        return bundle.say("tags.ask");
    }

    public String noTag(String typed, int most) {
        return bundle.say("tags.unread", "typed", typed, "most", most);
    }

    public String tooManyTags(int most) {
        return bundle.say("tags.too-many", "most", most);
    }

    public HistoryTexts history() {
        return history;
    }

    public String askPreAlert() {
        return bundle.say("pre-alerts.ask");
    }

    public String notASpan() {
        return bundle.say("pre-alerts.unread");
    }

    public String tooManyPreAlerts(int most) {
        return bundle.say("pre-alerts.too-many", "most", most);
    }

    public String askNag() {
        return bundle.say("nag.ask");
    }

    public String off() {
        return bundle.say("nag.off");
    }

    public String times(int times) {
        return bundle.say("nag.times", "times", times);
    }

    public String askLateness() {
        return bundle.say("lateness.ask");
    }

    public String latenessChoice(Optional<Lateness> lateness) {
        return lateness.map(this::choice).orElseGet(() -> bundle.say("lateness.usual"));
    }

    private String choice(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> bundle.say("lateness.fire-late");
            case Lateness.Skip() -> bundle.say("lateness.skip");
            case Lateness.Coalesce() -> bundle.say("lateness.coalesce");
            case Lateness.Expire(var after) ->
                bundle.say(after.toHours() == 1 ? "lateness.expire.hour" : "lateness.expire.day");
        };
    }

    public String askDaysOff() {
        return bundle.say("day-off.ask");
    }

    public String dayOffChoice(OnDayOff onDayOff) {
        return bundle.choice("day-off", onDayOff);
    }

    public String askEnd() {
        return bundle.say("time.ask-end");
    }

    public String notADate() {
        return bundle.say("time.unread-date");
    }

    // commands

    /** Over a list, when a command did not say which one is meant. */
    public String sayWhich(String command) {
        return bundle.say("command.which", "command", command);
    }
}
