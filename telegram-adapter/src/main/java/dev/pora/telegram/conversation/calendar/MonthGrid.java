package dev.pora.telegram.conversation.calendar;

import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The days of one month from today on, a week in each row from the person's first weekday; weeks that have passed are left out. */
final class MonthGrid {
    /** So far ahead a calendar can be turned. */
    private static final int MOST_YEARS = 10;

    private static final int WEEK = 7;
    private static final int LETTERS_OF_A_WEEKDAY = 2;

    private final Locale locale;
    private final DayOfWeek weekStart;
    private final Aim aim;
    private final LocalDate today;
    private final YearMonth month;

    private MonthGrid(Turn turn, Aim aim, LocalDate today, YearMonth month) {
        this.locale = turn.user().language().locale();
        this.weekStart = turn.user().preferences().habits().weekStart();
        this.aim = aim;
        this.today = today;
        this.month = month;
    }

    /** A month out of reach is the nearest one within. */
    static List<List<Keyboard.Button>> of(Turn turn, Aim aim, LocalDate today, YearMonth wanted) {
        YearMonth first = YearMonth.from(today);
        YearMonth last = first.plusYears(MOST_YEARS);
        YearMonth month = wanted.isBefore(first) ? first : wanted.isAfter(last) ? last : wanted;
        return new MonthGrid(turn, aim, today, month).rows(month.isAfter(first), month.isBefore(last));
    }

    private List<List<Keyboard.Button>> rows(boolean back, boolean onward) {
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(List.of(
                back ? turning("‹", month.minusMonths(1)) : Cells.empty(),
                Cells.label(title()),
                onward ? turning("›", month.plusMonths(1)) : Cells.empty()));
        rows.add(weekdays());
        weeks().forEach(rows::add);
        return rows;
    }

    private Keyboard.Button turning(String label, YearMonth to) {
        return Cells.step(label, aim, new Step.Month(to));
    }

    private String title() {
        Month name = month.getMonth();
        return capital(name.getDisplayName(TextStyle.FULL_STANDALONE, locale)) + " " + month.getYear();
    }

    private String capital(String word) {
        return word.substring(0, 1).toUpperCase(locale) + word.substring(1);
    }

    private List<Keyboard.Button> weekdays() {
        return IntStream.range(0, WEEK)
                .mapToObj(weekStart::plus)
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .map(name -> Cells.label(capital(name.substring(0, LETTERS_OF_A_WEEKDAY))))
                .toList();
    }

    private List<List<Keyboard.Button>> weeks() {
        LocalDate first = month.atDay(1).isBefore(today) ? today : month.atDay(1);
        LocalDate start = first.with(TemporalAdjusters.previousOrSame(weekStart));
        return start.datesUntil(month.atEndOfMonth().plusDays(1), Period.ofWeeks(1))
                .map(this::week)
                .toList();
    }

    private List<Keyboard.Button> week(LocalDate from) {
        return from.datesUntil(from.plusWeeks(1)).map(this::day).toList();
    }

    private Keyboard.Button day(LocalDate day) {
        boolean pickable = YearMonth.from(day).equals(month) && !day.isBefore(today);
        return pickable ? Cells.step(Integer.toString(day.getDayOfMonth()), aim, new Step.Day(day)) : Cells.empty();
    }
}
