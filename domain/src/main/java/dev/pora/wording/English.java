package dev.pora.wording;

import dev.pora.notification.Trouble;
import dev.pora.phrase.Doubt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** English, with the date before the month and the 24-hour clock. */
final class English implements Tongue {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    private static final int SHORTEST_MONTH = 28;
    private static final int TEN = 10;

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public String counted(long number, ChronoUnit unit) {
        String plural = unit.toString().toLowerCase(Locale.ROOT);
        return number + " " + (number == 1 ? singular(plural) : plural);
    }

    private static String singular(String plural) {
        return plural.substring(0, plural.length() - 1);
    }

    @Override
    public String ahead(String length) {
        return "in " + length;
    }

    @Override
    public String ago(String length) {
        return length + " ago";
    }

    @Override
    public String late(String length) {
        return length + " late";
    }

    @Override
    public String once(String moment) {
        return "once: " + moment;
    }

    @Override
    public String every(int interval, ChronoUnit unit) {
        return "every "
                + (interval == 1 ? singular(unit.toString().toLowerCase(Locale.ROOT)) : counted(interval, unit));
    }

    @Override
    public String everyWeekOn(Set<DayOfWeek> days) {
        return "every " + (days.equals(WEEKDAYS) ? "weekday" : names(days));
    }

    @Override
    public String onWeekdays(Set<DayOfWeek> days) {
        return "on " + (days.equals(WEEKDAYS) ? "weekdays" : names(days));
    }

    private static String names(Set<DayOfWeek> days) {
        return Enumeration.of(
                days.stream().sorted().map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)), "and");
    }

    @Override
    public String onDayOfMonth(int day) {
        String on = "on the " + day + ordinal(day);
        return day > SHORTEST_MONTH ? on + " (or the last day of a shorter month)" : on;
    }

    private static String ordinal(int number) {
        boolean teen = number / TEN % TEN == 1;
        return switch (teen ? 0 : number % TEN) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    @Override
    public String onDayOfYear(LocalDate date) {
        String on = "on " + DAY_OF_YEAR.format(date);
        return LEAP_DAY.equals(MonthDay.from(date)) ? on + " (28 February in common years)" : on;
    }

    @Override
    public String at(String clock) {
        return "at " + clock;
    }

    @Override
    public String boundTo(String zone) {
        return zone + " time";
    }

    @Override
    public String possibleRepeat() {
        return "possibly a repeat: the previous attempt was never answered";
    }

    @Override
    public String notTold(String event) {
        return "Not delivered: " + event;
    }

    @Override
    public List<String> trouble(Trouble trouble, String moment) {
        return switch (trouble) {
            case REFUSED ->
                List.of(
                        "The reminder for " + moment + " was refused and cannot be sent as it is.",
                        "Set it again with another text, or for another chat.");
            case UNCONFIRMED ->
                List.of(
                        "The reminder for " + moment
                                + " was sent twice and neither attempt was answered: it may have come once, twice or not at all.",
                        "Look into the chat, and set it again if it is missing.");
            case GAVE_UP ->
                List.of(
                        "The reminder for " + moment + " did not get through in a day of attempts.",
                        "Set it again if you still need it.");
        };
    }

    @Override
    public String doubt(Doubt doubt) {
        String words = Excerpt.of(doubt.words());
        return switch (doubt.kind()) {
            case UNREAD ->
                "I could not make out “" + words + "”. Please say the time in other words, such as “tomorrow at 9:00”.";
            case IMPOSSIBLE -> "There is no such date or time: “" + words + "”. Please correct it.";
            case PAST -> "That time has passed: “" + words + "”. Please give a later one.";
            case AMBIGUOUS -> "“" + words + "” can mean more than one time.";
        };
    }
}
