package dev.pora.wording;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Unit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as English phrases name them, by themselves: "next Tuesday", "the last Friday of March". */
final class EnglishSaidDays {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Terms terms;

    EnglishSaidDays(Terms terms) {
        this.terms = terms;
    }

    String say(Day day) {
        return switch (day) {
            case Day.InDays(int days) -> inDays(days);
            case Day.OnWeekday(DayOfWeek weekday, Day.Which which) -> which(EnglishDays.name(weekday), which);
            case Day.InWeekOf(DayOfWeek weekday, Day other) ->
                EnglishDays.name(weekday) + " of the week of this day: " + say(other);
            case Day.OnDate(int year, int month, int date) -> date(month, date) + of(year);
            case Day.Slashed(int year, int first, int second) ->
                date(second, first) + of(year) + ", or " + date(first, second) + of(year);
            case Day.OnDayOfMonth(int number, Optional<MonthOf> month) ->
                number < 0
                        ? "the " + EnglishDays.ordinal(number) + " day of " + monthOr(month, "the month")
                        : "the " + EnglishDays.ordinal(number)
                                + month.map(of -> " of " + month(of)).orElse("");
            case Day.NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> month) ->
                "the " + EnglishDays.ordinal(nth) + " " + EnglishDays.name(weekday) + " of "
                        + monthOr(month, "the month");
            case Day.Shifted(var length, boolean back, Day from) ->
                terms.say(length) + (back ? " before " : " after ") + say(from);
            case Day.Coming(int count, DayOfWeek weekday) ->
                "the " + EnglishDays.ordinal(count) + " " + EnglishDays.name(weekday) + " from now";
            case Day.Easter(boolean western) -> western ? "Western Easter" : "Orthodox Easter";
            case Day.EdgeOf(Unit period, int ahead, boolean end) ->
                (end ? "the end of " : "the beginning of ") + period(period, ahead);
            case Day.Whole(Unit period, int ahead) -> period(period, ahead);
            case Day.WholeMonth(int year, int month) -> name(month) + of(year);
            case Day.Range(Day from, Day to) -> "from " + say(from) + " to " + say(to);
            case Day.Before(Day other) -> "before " + say(other);
        };
    }

    private static String inDays(int days) {
        return switch (days) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case 2 -> "the day after tomorrow";
            case -1 -> "yesterday";
            case -2 -> "the day before yesterday";
            default -> days > 0 ? "in " + days + " days" : -days + " days ago";
        };
    }

    private static String which(String weekday, Day.Which which) {
        return switch (which) {
            case COMING -> weekday;
            case THIS -> "this " + weekday;
            case NEXT -> "next " + weekday;
            case AFTER_NEXT -> "the " + weekday + " after next";
        };
    }

    /** In figures when there is no such day. */
    private static String date(int month, int day) {
        try {
            return DATE.format(MonthDay.of(month, day));
        } catch (DateTimeException _) {
            return day + "/" + month;
        }
    }

    private static String of(int year) {
        return year == 0 ? "" : " " + year;
    }

    private String monthOr(Optional<MonthOf> month, String otherwise) {
        return month.map(this::month).orElse(otherwise);
    }

    String month(MonthOf month) {
        return switch (month) {
            case MonthOf.Named(int year, int number) -> name(number) + of(year);
            case MonthOf.Relative(int months) -> period(Unit.MONTH, months);
        };
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String period(Unit unit, int ahead) {
        return switch (ahead) {
            case 0 -> "this " + name(unit);
            case 1 -> "next " + name(unit);
            case -1 -> "last " + name(unit);
            default -> "the " + name(unit) + " " + Math.abs(ahead) + (ahead < 0 ? " back" : " ahead");
        };
    }

    static String name(Unit unit) {
        return switch (unit) {
            case FULL_DAY -> "day";
            case SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR ->
                unit.name().toLowerCase(Locale.ROOT);
        };
    }
}
