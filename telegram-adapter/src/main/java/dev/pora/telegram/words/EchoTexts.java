package dev.pora.telegram.words;

import java.time.DayOfWeek;

/** What stands under something that was just saved. */
public final class EchoTexts {
    /** From this day on some months have no such day. */
    private static final int RARE_DAY = 29;

    private final Bundle bundle;

    EchoTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    public String time() {
        return bundle.say("echo.time");
    }

    public String repeat() {
        return bundle.say("echo.repeat");
    }

    public String askTime() {
        return bundle.say("echo.ask-time");
    }

    /** So many minutes later than it is due so far. */
    public String minutesLater(int minutes) {
        return bundle.say("echo.later.minutes", "minutes", minutes);
    }

    public String hourLater() {
        return bundle.say("echo.later.hour");
    }

    public String dayLater() {
        return bundle.say("echo.later.day");
    }

    public String todayAt(String clock) {
        return bundle.say("echo.today", "clock", clock);
    }

    public String tomorrowAt(String clock) {
        return bundle.say("echo.tomorrow", "clock", clock);
    }

    /** Of elapsed time, which has no clock to choose from. */
    public String askStep() {
        return bundle.say("echo.ask-step");
    }

    public String askRepeat() {
        return bundle.say("echo.ask-repeat");
    }

    public String once() {
        return bundle.say("echo.once");
    }

    public String daily() {
        return bundle.say("echo.daily");
    }

    /** From Monday to Friday. */
    public String onWeekdays() {
        return bundle.say("echo.weekdays");
    }

    public String weekly(DayOfWeek day) {
        return bundle.choice("echo.weekly", day);
    }

    /** On this day of the month, or on the last of a shorter one. */
    public String monthly(int day) {
        return bundle.say(day < RARE_DAY ? "echo.monthly" : "echo.monthly.or-last", "day", day);
    }

    public String yearly(String date) {
        return bundle.say("echo.yearly", "date", date);
    }

    public String afterDone() {
        return bundle.say("echo.after-done");
    }

    public String askAfterDone() {
        return bundle.say("echo.ask-after-done");
    }

    public String daysAfter(int days) {
        return bundle.say("echo.after.days", "count", days);
    }

    public String weeksAfter(int weeks) {
        return bundle.say("echo.after.weeks", "count", weeks);
    }

    public String monthsAfter(int months) {
        return bundle.say("echo.after.months", "count", months);
    }
}
