package dev.pora.wording;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the days that a rule means; what the rule does not say comes from its start. */
final class DayPlanning {
    private static final int DAYS_OF_WEEK = 7;
    private static final int FOURTH_WEEK = 22;

    private final Rule rule;
    private final LocalDate start;

    private DayPlanning(Rule rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
    }

    /**
     * Empty for days that have no natural words.
     *
     * @param onceADay whether each day has one time: only then BYSETPOS counts days
     */
    static Optional<DayPlan> of(Rule rule, LocalDate start, boolean onceADay) {
        return new DayPlanning(rule, start).plan(onceADay);
    }

    private Optional<DayPlan> plan(boolean onceADay) {
        if (!rule.positions().isEmpty()) {
            return onceADay ? ChosenDays.of(rule) : Optional.empty();
        }
        if (!rule.weekNumbers().isEmpty() || !rule.yearDays().isEmpty()) {
            return partsOfYear();
        }
        return switch (rule.frequency()) {
            case SECONDLY, MINUTELY, HOURLY, DAILY -> daily();
            case WEEKLY -> plan(new NamedDays.Weekly(weekdaysOrThatOfStart()));
            case MONTHLY -> monthly();
            case YEARLY -> yearly();
        };
    }

    private Optional<DayPlan> plan(NamedDays days) {
        return plan(days, months());
    }

    /** A yearly day of the month without a month is one of the month of the start. */
    private Set<Month> months() {
        boolean ofStart = rule.frequency() == Frequency.YEARLY
                && rule.months().isEmpty()
                && !rule.monthDays().isEmpty();
        return ofStart ? Set.of(start.getMonth()) : rule.months();
    }

    private Optional<DayPlan> plan(NamedDays days, Set<Month> months) {
        return Optional.of(
                rule.frequency().isTimeBased()
                        ? DayPlan.of(1, ChronoUnit.DAYS, days, months)
                        : DayPlan.of(rule.interval(), rule.frequency().unit(), days, months));
    }

    private Optional<DayPlan> daily() {
        if (!rule.monthDays().isEmpty()) {
            boolean eachDay = rule.frequency().isTimeBased() || rule.interval() == 1;
            return eachDay ? monthDays() : Optional.empty();
        }
        return plan(rule.weekdays().isEmpty() ? new NamedDays.Every() : new NamedDays.Weekly(weekdays()));
    }

    private Optional<DayPlan> monthly() {
        if (!rule.weekdays().isEmpty()) {
            return byWeekdays();
        }
        return rule.monthDays().isEmpty() ? plan(DayPlan.ofMonth(start.getDayOfMonth())) : monthDays();
    }

    private Optional<DayPlan> yearly() {
        if (!rule.weekdays().isEmpty()) {
            return byWeekdays();
        }
        if (!rule.monthDays().isEmpty()) {
            return monthDays();
        }
        Set<Month> months = rule.months().isEmpty() ? Set.of(start.getMonth()) : rule.months();
        return plan(DayPlan.ofMonth(start.getDayOfMonth()), months);
    }

    private Optional<DayPlan> byWeekdays() {
        if (rule.weekdays().stream().allMatch(NthWeekday::isEvery)) {
            return rule.monthDays().isEmpty() ? plan(new NamedDays.Weekly(weekdays())) : monthDays();
        }
        return rule.monthDays().isEmpty() ? plan(new NamedDays.Counted(rule.weekdays())) : Optional.empty();
    }

    /** "The Saturday from the 1st to the 7th" is the first Saturday. */
    private Optional<DayPlan> monthDays() {
        Set<DayOfWeek> weekdays = weekdays();
        Optional<Integer> week = weekdays.size() == 1 && countsMonths() ? weekOfMonth() : Optional.empty();
        return plan(week.<NamedDays>map(ordinal -> new NamedDays.Counted(
                        Set.of(new NthWeekday(ordinal, weekdays.iterator().next()))))
                .orElseGet(() -> new NamedDays.OfMonth(new TreeSet<>(rule.monthDays()), weekdays)));
    }

    /** In a year without months the same ordinal would count within the year. */
    private boolean countsMonths() {
        return rule.frequency() != Frequency.YEARLY || !rule.months().isEmpty();
    }

    private Optional<Integer> weekOfMonth() {
        TreeSet<Integer> days = new TreeSet<>(rule.monthDays());
        int first = days.first();
        boolean isWeek = days.size() == DAYS_OF_WEEK && days.last() - first == DAYS_OF_WEEK - 1;
        if (isWeek && first == -DAYS_OF_WEEK) {
            return Optional.of(-1);
        }
        boolean isCounted = isWeek && first > 0 && first <= FOURTH_WEEK && first % DAYS_OF_WEEK == 1;
        return isCounted ? Optional.of(first / DAYS_OF_WEEK + 1) : Optional.empty();
    }

    private Optional<DayPlan> partsOfYear() {
        boolean alone = rule.frequency() == Frequency.YEARLY
                && rule.months().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekNumbers().isEmpty() != rule.yearDays().isEmpty();
        if (!alone) {
            return Optional.empty();
        }
        if (rule.yearDays().isEmpty()) {
            return plan(new NamedDays.OfWeeks(new TreeSet<>(rule.weekNumbers()), weekdaysOrThatOfStart()));
        }
        return rule.weekdays().isEmpty()
                ? plan(new NamedDays.OfYear(new TreeSet<>(rule.yearDays())))
                : Optional.empty();
    }

    private Set<DayOfWeek> weekdaysOrThatOfStart() {
        return rule.weekdays().isEmpty() ? Set.of(start.getDayOfWeek()) : weekdays();
    }

    private Set<DayOfWeek> weekdays() {
        return rule.weekdays().stream().map(NthWeekday::weekday).collect(Collectors.toSet());
    }
}
