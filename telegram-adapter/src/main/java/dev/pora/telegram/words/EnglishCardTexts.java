package dev.pora.telegram.words;

import dev.pora.attention.Lateness;
import dev.pora.workday.OnDayOff;
import java.util.Optional;

/** The card of a reminder in English. */
final class EnglishCardTexts implements CardTexts {
    @Override
    public String listButton(int number) {
        return "⚙️ " + number;
    }

    @Override
    public String paused() {
        return "paused";
    }

    @Override
    public String waiting() {
        return "waiting for Done, the next one counts from it";
    }

    @Override
    public String ahead() {
        return "Coming up:";
    }

    @Override
    public String nothingAhead() {
        return "Nothing is ahead.";
    }

    @Override
    public String putOffUntil(String moment) {
        return "Snoozed until: " + moment;
    }

    @Override
    public String state(String state) {
        return "State: " + state;
    }

    @Override
    public String zoneBound(String zone) {
        return "Clock: always " + zone;
    }

    @Override
    public String zoneFloating(String zone) {
        return "Clock: local, wherever you live. Now " + zone;
    }

    @Override
    public String preAlerts(String spans) {
        return "In advance: " + spans;
    }

    @Override
    public String nag(String nag) {
        return "Repeat: " + nag;
    }

    @Override
    public String lateness(String lateness) {
        return "If late: " + lateness;
    }

    @Override
    public String usualLateness() {
        return "as in the settings";
    }

    @Override
    public String urgent() {
        return "Urgent: comes in quiet hours too";
    }

    @Override
    public String onDayOff(String what) {
        return "On a day off: " + what;
    }

    @Override
    public String pause() {
        return "⏸ Pause";
    }

    @Override
    public String resume() {
        return "▶️ Resume";
    }

    @Override
    public String time() {
        return "🕘 Time";
    }

    @Override
    public String preAlertsButton() {
        return "🔔 In advance";
    }

    @Override
    public String nagButton() {
        return "🔁 Repeat";
    }

    @Override
    public String latenessButton() {
        return "⌛ If late";
    }

    @Override
    public String urgentButton(boolean on) {
        return on ? "❗ Urgent: yes" : "❗ Urgent: no";
    }

    @Override
    public String daysOffButton() {
        return "🗓 Days off";
    }

    @Override
    public String bindTo(String zone) {
        return "🌍 Always " + zone;
    }

    @Override
    public String followMe() {
        return "🌍 Follow my clock";
    }

    @Override
    public String endButton() {
        return "🏁 End";
    }

    @Override
    public String delete() {
        return "🗑 Delete";
    }

    @Override
    public String backToList() {
        return "« To the list";
    }

    @Override
    public String back() {
        return "« Back";
    }

    @Override
    public String whichTime() {
        return "What shall I change?";
    }

    @Override
    public String onlyNext() {
        return "Only the next one";
    }

    @Override
    public String allThatFollow() {
        return "All that follow";
    }

    @Override
    public String exceptDay() {
        return "Except a day";
    }

    @Override
    public String onceMore() {
        return "Once more";
    }

    @Override
    public String orCancel() {
        return "To leave it as it is: /cancel";
    }

    @Override
    public String askExcept() {
        return "On which day shall I leave it out? Type, for example, “December 31”.";
    }

    @Override
    public String askOnceMore() {
        return "When shall it come once more, beside the others? Type, for example, “tomorrow at 10am”.";
    }

    @Override
    public String tooManyExceptions(int most) {
        return "There are " + most + " exceptions already, I keep no more. Better give it a new rule.";
    }

    @Override
    public String countFromDone() {
        return "Count from Done";
    }

    @Override
    public String noGap() {
        return "Only a plain step, such as “every 3 days”, can count from Done.";
    }

    @Override
    public String askTime() {
        return "Type the new time, such as “tomorrow at 10am” or “every day at 8:00”.";
    }

    @Override
    public String askNext() {
        return "When shall the next one come? Type, for example, “tomorrow at 10am”. The others stay as they are.";
    }

    @Override
    public String askSeries() {
        return """
                Type the new time, such as “10:30”, or the whole new rule: “every day at 8:00”.
                Also: “9:00, 14:00, 20:30”, “every 45 minutes from 9 to 18 on weekdays”, “last friday at 18:00”.""";
    }

    @Override
    public String notATime() {
        return "I don't see when. Type, for example, “tomorrow at 10am” or “in 2 hours”.";
    }

    @Override
    public String oneTimeOnly() {
        return "This needs a single time, such as “tomorrow at 10am”. To change all of them, choose “All that follow”.";
    }

    @Override
    public String wholeRule() {
        return "This needs the whole rule, such as “every day at 8:00”.";
    }

    @Override
    public String unfitRule(String part, String reason) {
        return "This rule does not work. " + part + " " + reason + ".";
    }

    @Override
    public String askPreAlert() {
        return "How long before shall I tell you? Press a button or type, for example, “2 days before”.";
    }

    @Override
    public String notASpan() {
        return "I don't see how long before. Type, for example, “15 minutes”, “2 hours” or “3 days”.";
    }

    @Override
    public String tooManyPreAlerts(int most) {
        return "There can be at most " + most + " of them. Take one away first.";
    }

    @Override
    public String askNag() {
        return "Shall I repeat it until you press Done? At the longest until the end of the day.";
    }

    @Override
    public String off() {
        return "No";
    }

    @Override
    public String times(int times) {
        return "up to " + times + " times";
    }

    @Override
    public String askLateness() {
        return "What shall I do if I couldn't tell you in time?";
    }

    @Override
    public String latenessChoice(Optional<Lateness> lateness) {
        return lateness.map(EnglishCardTexts::choice).orElse("As in the settings");
    }

    private static String choice(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> "Remind me late";
            case Lateness.Skip() -> "Skip it";
            case Lateness.Coalesce() -> "All in one message";
            case Lateness.Expire(var after) -> after.toHours() == 1 ? "At most an hour late" : "At most a day late";
        };
    }

    @Override
    public String askDaysOff() {
        return "What shall I do when it falls on a day off? Which days are off: /settings";
    }

    @Override
    public String dayOffChoice(OnDayOff onDayOff) {
        return switch (onDayOff) {
            case FIRE -> "Remind me anyway";
            case SKIP -> "Skip it";
            case BEFORE -> "Working day before";
            case AFTER -> "Working day after";
        };
    }

    @Override
    public String askEnd() {
        return "Which day is to be the last? Type, for example, “December 31”.";
    }

    @Override
    public String notADate() {
        return "I don't see a date. Type, for example, “December 31” or “2026-12-31”.";
    }

    @Override
    public String sayWhich(String command) {
        return "Which one? Reply to a reminder with this command, or give a number: /" + command + " 2";
    }
}
