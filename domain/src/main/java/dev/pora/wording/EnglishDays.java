package dev.pora.wording;

import dev.pora.schedule.rrule.NthWeekday;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

final class EnglishDays implements DayWords {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final int TEN = 10;

    @Override
    public String everyWeekOn(Set<DayOfWeek> days) {
        if (days.equals(WEEKEND)) {
            return onWeekdays(days);
        }
        return "every " + (days.equals(WEEKDAYS) ? "weekday" : names(days));
    }

    @Override
    public String onWeekdays(Set<DayOfWeek> days) {
        if (days.equals(WEEKDAYS)) {
            return "on weekdays";
        }
        return "on " + (days.equals(WEEKEND) ? "weekends" : names(days));
    }

    private static String names(Collection<DayOfWeek> days) {
        return and(days.stream().sorted().map(EnglishDays::name));
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String and(Stream<String> parts) {
        return Enumeration.of(parts, "and");
    }

    @Override
    public String onCounted(Set<NthWeekday> days) {
        Map<DayOfWeek, SortedSet<Integer>> counted = Ordinals.byWeekday(days);
        List<String> parts = new ArrayList<>();
        Set<DayOfWeek> each = Ordinals.uncounted(days);
        if (!each.isEmpty()) {
            parts.add("every " + names(each));
        }
        counted.forEach((weekday, ordinals) -> parts.add("the " + ordinals(ordinals) + " " + name(weekday)));
        return "on " + and(parts.stream());
    }

    @Override
    public String onCounted(NamedDays.WeekPart part, Collection<Integer> positions) {
        String day = part == NamedDays.WeekPart.WEEKDAYS ? "weekday" : "weekend day";
        return "on the " + ordinals(positions) + " " + day;
    }

    @Override
    public String onMonthDays(Collection<Integer> days) {
        SortedSet<Integer> fromStart = Ordinals.fromStart(days);
        SortedSet<Integer> fromEnd = Ordinals.fromEnd(days);
        String last = "the " + ordinals(fromEnd) + " day";
        if (Ordinals.areInARow(fromStart)) {
            String row = "from the " + ordinal(fromStart.first()) + " to the " + ordinal(fromStart.last());
            return fromEnd.isEmpty() ? row : row + " and on " + last;
        }
        return "on "
                + and(Stream.of(fromStart.isEmpty() ? "" : "the " + ordinals(fromStart), fromEnd.isEmpty() ? "" : last)
                        .filter(part -> !part.isEmpty()));
    }

    private static String ordinals(Collection<Integer> numbers) {
        return and(Ordinals.inOrder(numbers).map(EnglishDays::ordinal));
    }

    /** "1st", "last", "2nd to last". */
    static String ordinal(int number) {
        if (number < 0) {
            return number == -1 ? "last" : ordinal(-number) + " to last";
        }
        boolean teen = number / TEN % TEN == 1;
        return number
                + switch (teen ? 0 : number % TEN) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    @Override
    public String orLastDay() {
        return "(or the last day of a shorter month)";
    }

    @Override
    public String exceptShorterMonths(List<Integer> lacking, boolean all) {
        String them = lacking.size() == 1 ? "it" : "them";
        return all
                ? "(months without " + them + " are skipped)"
                : "(the " + ordinals(lacking) + " only in months that have " + them + ")";
    }

    @Override
    public String onDates(List<MonthDay> dates) {
        return "on " + and(dates.stream().map(DATE::format));
    }

    @Override
    public String inCommonYearsTheDayBefore() {
        return "(28 February in common years)";
    }

    @Override
    public String inLeapYearsOnly(boolean alone) {
        return alone ? "(only in leap years)" : "(29 February only in leap years)";
    }

    @Override
    public String ofEveryMonth() {
        return "of every month";
    }

    @Override
    public String ofEachMonth() {
        return ofEveryMonth();
    }

    @Override
    public String ofTheYear() {
        return "of the year";
    }

    @Override
    public String of(Set<Month> months) {
        return "of " + and(months.stream().sorted().map(EnglishDays::name));
    }

    @Override
    public String in(Set<Month> months) {
        return Months.inARow(months)
                .map(row -> "from " + name(row.first()) + " to " + name(row.last()))
                .orElseGet(() -> "in " + and(months.stream().sorted().map(EnglishDays::name)));
    }

    @Override
    public String onlyIn(Set<Month> months) {
        return "(only " + in(months) + ")";
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public String ifOn(Set<DayOfWeek> days) {
        return "(if it is " + Enumeration.of(kinds(days), "or") + ")";
    }

    private static Stream<String> kinds(Set<DayOfWeek> days) {
        if (days.equals(WEEKDAYS)) {
            return Stream.of("a weekday");
        }
        return days.equals(WEEKEND)
                ? Stream.of("a weekend day")
                : days.stream().sorted().map(day -> "a " + name(day));
    }

    @Override
    public String onYearDays(Collection<Integer> days) {
        return "on the " + ordinals(days) + " day";
    }

    @Override
    public String inWeeks(Collection<Integer> weeks) {
        return "in the " + ordinals(weeks) + " week";
    }
}
