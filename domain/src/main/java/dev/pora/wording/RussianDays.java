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
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

final class RussianDays implements DayWords {
    private static final Locale LOCALE = Locale.of("ru");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", LOCALE);

    @Override
    public String everyWeekOn(Set<DayOfWeek> days) {
        return onWeekdays(days);
    }

    @Override
    public String onWeekdays(Set<DayOfWeek> days) {
        if (days.equals(WEEKDAYS)) {
            return "по будням";
        }
        return days.equals(WEEKEND)
                ? "по выходным"
                : "по " + and(days.stream().sorted().map(RussianDays::dative));
    }

    private static String dative(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "понедельникам";
            case TUESDAY -> "вторникам";
            case WEDNESDAY -> "средам";
            case THURSDAY -> "четвергам";
            case FRIDAY -> "пятницам";
            case SATURDAY -> "субботам";
            case SUNDAY -> "воскресеньям";
        };
    }

    private static String accusative(DayOfWeek day) {
        return switch (day) {
            case WEDNESDAY -> "среду";
            case FRIDAY -> "пятницу";
            case SATURDAY -> "субботу";
            case MONDAY, TUESDAY, THURSDAY, SUNDAY -> nominative(day);
        };
    }

    static String nominative(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, LOCALE);
    }

    private static String and(Stream<String> parts) {
        return Enumeration.of(parts, "и");
    }

    @Override
    public String onCounted(Set<NthWeekday> days) {
        List<String> parts = new ArrayList<>();
        Set<DayOfWeek> each = Ordinals.uncounted(days);
        if (!each.isEmpty()) {
            parts.add(onWeekdays(each));
        }
        Ordinals.byWeekday(days)
                .forEach((weekday, ordinals) ->
                        parts.add(RussianOrdinal.of(weekday).on(ordinals) + " " + accusative(weekday)));
        return and(parts.stream());
    }

    @Override
    public String onCounted(NamedDays.WeekPart part, Collection<Integer> positions) {
        String day = part == NamedDays.WeekPart.WEEKDAYS ? "будний день" : "выходной день";
        return RussianOrdinal.MASCULINE.on(positions) + " " + day;
    }

    @Override
    public String onMonthDays(Collection<Integer> days) {
        SortedSet<Integer> fromStart = Ordinals.fromStart(days);
        SortedSet<Integer> fromEnd = Ordinals.fromEnd(days);
        List<String> parts = new ArrayList<>();
        if (!fromStart.isEmpty()) {
            parts.add(fromStart(fromStart));
        }
        if (!fromEnd.isEmpty()) {
            parts.add(RussianOrdinal.MASCULINE.on(fromEnd) + " день");
        }
        return and(parts.stream());
    }

    private static String fromStart(SortedSet<Integer> days) {
        if (Ordinals.areInARow(days)) {
            return (days.first() == 2 ? "со " : "с ") + days.first() + "-го по " + days.last() + "-е число";
        }
        return and(days.stream().map(day -> day + "-го")) + " числа";
    }

    @Override
    public String orLastDay() {
        return "(в коротком месяце — в последний день)";
    }

    @Override
    public String exceptShorterMonths(List<Integer> lacking, boolean all) {
        boolean one = lacking.size() == 1;
        return all
                ? "(месяцы без " + (one ? "него" : "них") + " пропускаются)"
                : "(" + and(lacking.stream().map(day -> day + "-е")) + " — только там, где "
                        + (one ? "оно есть)" : "они есть)");
    }

    @Override
    public String onDates(List<MonthDay> dates) {
        return and(dates.stream().map(DATE::format));
    }

    @Override
    public String inCommonYearsTheDayBefore() {
        return "(в невисокосный год — 28 февраля)";
    }

    @Override
    public String inLeapYearsOnly(boolean alone) {
        return alone ? "(только в високосный год)" : "(29 февраля — только в високосный год)";
    }

    @Override
    public String ofEveryMonth() {
        return "каждого месяца";
    }

    @Override
    public String ofEachMonth() {
        return "каждого месяца";
    }

    @Override
    public String ofTheYear() {
        return "года";
    }

    @Override
    public String of(Set<Month> months) {
        return and(months.stream().sorted().map(RussianDays::genitive));
    }

    private static String genitive(Month month) {
        return month.getDisplayName(TextStyle.FULL, LOCALE);
    }

    @Override
    public String in(Set<Month> months) {
        return Months.inARow(months)
                .map(row -> "с " + genitive(row.first()) + " по "
                        + row.last().getDisplayName(TextStyle.FULL_STANDALONE, LOCALE))
                .orElseGet(() -> "в " + and(months.stream().sorted().map(RussianDays::prepositional)));
    }

    /** In the genitive months end in "а" or "я", in the prepositional all in "е". */
    private static String prepositional(Month month) {
        String genitive = genitive(month);
        return genitive.substring(0, genitive.length() - 1) + "е";
    }

    @Override
    public String onlyIn(Set<Month> months) {
        return "(только " + in(months) + ")";
    }

    @Override
    public String ifOn(Set<DayOfWeek> days) {
        return "(если это " + Enumeration.of(kinds(days), "или") + ")";
    }

    private static Stream<String> kinds(Set<DayOfWeek> days) {
        if (days.equals(WEEKDAYS)) {
            return Stream.of("будний день");
        }
        return days.equals(WEEKEND)
                ? Stream.of("выходной")
                : days.stream().sorted().map(RussianDays::nominative);
    }

    @Override
    public String onYearDays(Collection<Integer> days) {
        return RussianOrdinal.MASCULINE.on(days) + " день";
    }

    @Override
    public String inWeeks(Collection<Integer> weeks) {
        return RussianOrdinal.FEMININE.on(weeks) + " неделю";
    }
}
