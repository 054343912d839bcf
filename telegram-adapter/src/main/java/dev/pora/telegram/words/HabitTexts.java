package dev.pora.telegram.words;

import dev.pora.user.DateOrder;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.util.Optional;

/** What the settings show and ask of what a person means by words that leave the time open. */
public final class HabitTexts {
    private final Bundle bundle;

    HabitTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String defaultTime(String clock) {
        return bundle.say("habits.default-time", "clock", clock);
    }

    /** Those parts that are not as usual, with their times. */
    public String parts(String parts) {
        return bundle.say("habits.parts", "parts", parts);
    }

    public String usualParts() {
        return bundle.say("habits.parts.usual");
    }

    public String weekStart(DayOfWeek day) {
        return bundle.say("habits.week-start", "day", bundle.choice("habits.week-start", day));
    }

    public String dateOrder(Optional<DateOrder> order) {
        return order.map(one -> bundle.choice("habits.date-order", one))
                .orElseGet(() -> bundle.say("habits.date-order.by-zone"));
    }

    public String defaultTimeButton() {
        return bundle.say("habits.button.default-time");
    }

    public String partsButton() {
        return bundle.say("habits.button.parts");
    }

    public String weekStartButton() {
        return bundle.say("habits.button.week-start");
    }

    public String dateOrderButton() {
        return bundle.say("habits.button.date-order");
    }

    public String askDefaultTime() {
        return bundle.say("habits.ask-default-time");
    }

    public String askParts() {
        return bundle.say("habits.ask-parts");
    }

    /** The name of a part, in lower case. */
    public String part(DayPart part) {
        return bundle.choice("part", part);
    }

    public String askPart(DayPart part) {
        return bundle.say(
                "habits.ask-part",
                "part",
                bundle.choice("part.said", part),
                "usual",
                part.usual().toString());
    }

    public String asUsual() {
        return bundle.say("habits.button.as-usual");
    }

    public String notATime() {
        return bundle.say("habits.unread-time");
    }

    public String askWeekStart() {
        return bundle.say("habits.ask-week-start");
    }

    public String weekday(DayOfWeek day) {
        return bundle.choice("weekday", day);
    }

    public String askDateOrder() {
        return bundle.say("habits.ask-date-order");
    }

    public String dateOrderChoice(Optional<DateOrder> order) {
        return order.map(one -> bundle.choice("habits.order-choice", one))
                .orElseGet(() -> bundle.say("habits.order-choice.by-zone"));
    }
}
