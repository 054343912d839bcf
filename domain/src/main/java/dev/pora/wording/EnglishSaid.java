package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class EnglishSaid implements SaidWords {
    private static final int NOON = 12;

    private final EnglishSaidDays days;

    EnglishSaid(Terms terms) {
        this.days = new EnglishSaidDays(terms);
    }

    @Override
    public String topic(Topic topic) {
        return switch (topic) {
            case DAY -> "day";
            case TIME -> "time";
            case WHEN -> "when";
            case LENGTH -> "length";
            case MONTH -> "month";
            case NUMBER -> "number";
            case ZONE -> "time zone";
            case SERIES -> "repeats";
            case START -> "starts";
            case END -> "ends";
            case EXCEPT -> "left out";
            case ALSO -> "added";
            case DAY_OFF -> "on days off";
            case UNCLEAR -> "unclear";
            case EVENT -> "event";
        };
    }

    @Override
    public String day(Day day) {
        return days.say(day);
    }

    @Override
    public String month(MonthOf month) {
        return days.month(month);
    }

    @Override
    public String eitherHalf(LocalTime time) {
        int hour = time.getHour() % NOON;
        if (hour == 0 && time.getMinute() == 0) {
            return "12 o'clock, noon or midnight";
        }
        int shown = hour == 0 ? NOON : hour;
        String said = time.getMinute() == 0
                ? shown + " o'clock"
                : shown + String.format(Locale.ROOT, ":%02d", time.getMinute());
        return said + ", a.m. or p.m.";
    }

    @Override
    public String midnightThatEnds() {
        return "midnight that ends the day";
    }

    @Override
    public String part(DayPart part) {
        return switch (part) {
            case EARLY_MORNING -> "early morning";
            case MORNING -> "morning";
            case LUNCH -> "lunch time";
            case AFTERNOON -> "afternoon";
            case END_OF_DAY -> "end of the day";
            case EVENING -> "evening";
            case NIGHT -> "night";
        };
    }

    @Override
    public String vague(List<String> guesses) {
        return guesses.isEmpty()
                ? "not said exactly"
                : "not said exactly, perhaps in " + Enumeration.of(guesses.stream(), "or");
    }

    @Override
    public String perhaps(String time) {
        return time + " (or a part of the event)";
    }

    @Override
    public String trouble(Meaning.Trouble.Kind kind) {
        return switch (kind) {
            case UNREAD -> "words of time that no schedule can hold";
            case IMPOSSIBLE -> "there is no such time";
            case PAST -> "it is in the past";
        };
    }

    @Override
    public String greeting() {
        return "request to remind, no part of the event";
    }

    @Override
    public String eventWords() {
        return "looks like a time, and is none";
    }

    @Override
    public String onNthWorkday(int nth) {
        return "on the " + EnglishDays.ordinal(nth) + " working day";
    }

    @Override
    public String timesA(int count, Unit unit) {
        String times = switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
        return times + (unit == Unit.HOUR ? " an hour" : " a " + EnglishSaidDays.name(unit));
    }

    @Override
    public String lasting(String length) {
        return "for " + length;
    }

    @Override
    public String everyNth(int nth, Set<DayOfWeek> days) {
        return "every " + EnglishDays.ordinal(nth) + " "
                + Enumeration.of(days.stream().sorted().map(EnglishDays::name), "and")
                + ", in the month or in the weeks";
    }

    @Override
    public String moreTimes() {
        return "more times, which are not said";
    }

    @Override
    public String lacking(boolean skipped) {
        return skipped ? "not in months without that day" : "on the last day of a month without that day";
    }
}
