package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.Unit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Splits what repeats into clauses that each have days and times of their own: "weekdays at 7 and weekends at 10". */
final class Clauses {
    private static final int MOST_CLAUSES = 12;

    private final Said said;
    private final List<Clause> clauses = new ArrayList<>();

    Clauses(Said said) {
        this.said = said;
        said.order().forEach(this::add);
    }

    /** Days and times, in either order. */
    private static final class Clause {
        private final List<Meaning> days = new ArrayList<>();
        private final List<Meaning> times = new ArrayList<>();
        private boolean timesFirst;

        boolean isWhole() {
            return !days.isEmpty() && !times.isEmpty();
        }

        boolean endsBefore(boolean time) {
            return isWhole() && time == timesFirst;
        }
    }

    private void add(Meaning meaning) {
        boolean time = meaning instanceof TimeOfDay;
        if (clauses.isEmpty() || clauses.getLast().endsBefore(time)) {
            clauses.add(new Clause());
        }
        Clause clause = clauses.getLast();
        clause.timesFirst |= time && clause.days.isEmpty();
        (time ? clause.times : clause.days).add(meaning);
    }

    /** Empty when all have the same days, when one of them lacks its days or times, or when there are too many to resolve. */
    List<Said> all() {
        boolean same = clauses.stream().map(clause -> clause.days).distinct().count() < 2;
        if (same || clauses.size() > MOST_CLAUSES || !clauses.stream().allMatch(Clause::isWhole)) {
            return List.of();
        }
        List<Said> all = new ArrayList<>();
        Clause before = clauses.getFirst();
        for (Clause clause : clauses) {
            all.add(said(clause, before));
            before = clause;
        }
        return all;
    }

    private Said said(Clause clause, Clause before) {
        List<Meaning> meanings = new ArrayList<>();
        clause.days.forEach(day -> meanings.add(repeated(day, before)));
        meanings.addAll(clause.times);
        boolean repeats = meanings.stream().anyMatch(each -> each instanceof Series one && Said.isBase(one));
        return (repeats ? said.bounds() : said.alone()).with(meanings);
    }

    /** A day beside days that repeat repeats as they do: "every weekday at 8 and Saturday at 10". */
    private static Meaning repeated(Meaning day, Clause before) {
        if (day instanceof Day.OnWeekday(DayOfWeek weekday, Day.Which which)
                && which == Day.Which.COMING
                && before.days.stream().anyMatch(Clauses::isOfWeeks)) {
            return new Series.OnWeekdays(Set.of(weekday), 1);
        }
        if (day instanceof Day.OnDayOfMonth(int number, Optional<MonthOf> month)
                && month.isEmpty()
                && before.days.stream().anyMatch(Clauses::isOfMonths)) {
            return new Series.OnMonthDays(new TreeSet<>(Set.of(number)), 1, Set.of());
        }
        return day;
    }

    private static boolean isOfWeeks(Meaning meaning) {
        return meaning instanceof Series.OnWeekdays
                || (meaning instanceof Series.Every(int _, Unit unit) && (unit == Unit.DAY || unit == Unit.WEEK));
    }

    private static boolean isOfMonths(Meaning meaning) {
        return meaning instanceof Series.OnMonthDays
                || meaning instanceof Series.OnNth
                || (meaning instanceof Series.Every(int _, Unit unit) && unit == Unit.MONTH);
    }
}
