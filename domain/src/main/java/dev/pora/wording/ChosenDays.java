package dev.pora.wording;

import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the days that a rule with BYSETPOS means, where people have a name for them. */
final class ChosenDays {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;
    private static final int MOST_WEEKS_OF_MONTH = 5;
    private static final int MOST_WEEKS_OF_YEAR = 53;

    private final Rule rule;

    private ChosenDays(Rule rule) {
        this.rule = rule;
    }

    static Optional<DayPlan> of(Rule rule) {
        boolean plain = rule.weekNumbers().isEmpty()
                && rule.yearDays().isEmpty()
                && rule.weekdays().stream().allMatch(NthWeekday::isEvery);
        return plain ? new ChosenDays(rule).plan() : Optional.empty();
    }

    private Optional<DayPlan> plan() {
        return days().map(days -> DayPlan.of(rule.interval(), rule.frequency().unit(), days, rule.months()));
    }

    private Optional<NamedDays> days() {
        if (countsWithinMonth()) {
            return withinMonth();
        }
        boolean withinYear = rule.frequency() == Frequency.YEARLY
                && rule.months().isEmpty()
                && rule.monthDays().isEmpty()
                && rule.weekdays().size() == 1;
        return withinYear ? counted(weekdays().iterator().next(), MOST_WEEKS_OF_YEAR) : Optional.empty();
    }

    private boolean countsWithinMonth() {
        return rule.frequency() == Frequency.MONTHLY
                || (rule.frequency() == Frequency.YEARLY && rule.months().size() == 1);
    }

    private Optional<NamedDays> withinMonth() {
        if (rule.weekdays().isEmpty()) {
            return amongMonthDays();
        }
        return rule.monthDays().isEmpty() ? amongWeekdays(weekdays()) : Optional.empty();
    }

    private Optional<NamedDays> amongMonthDays() {
        if (!rule.positions().equals(Set.of(-1))) {
            return Optional.empty();
        }
        TreeSet<Integer> days = new TreeSet<>(rule.monthDays());
        if (days.size() == 1) {
            return Optional.of(new NamedDays.OfMonth(days, Set.of()));
        }
        Set<Integer> orLast = IntStream.rangeClosed(SHORTEST_MONTH, days.isEmpty() ? 0 : days.last())
                .boxed()
                .collect(Collectors.toSet());
        return days.equals(orLast) && !days.isEmpty()
                ? Optional.of(new NamedDays.OfMonthOrLast(days.last()))
                : Optional.empty();
    }

    private Optional<NamedDays> amongWeekdays(Set<DayOfWeek> weekdays) {
        if (weekdays.size() == 1) {
            return counted(weekdays.iterator().next(), MOST_WEEKS_OF_MONTH);
        }
        TreeSet<Integer> positions = new TreeSet<>(rule.positions());
        if (weekdays.equals(WEEKDAYS)) {
            return Optional.of(new NamedDays.CountedPart(NamedDays.WeekPart.WEEKDAYS, positions));
        }
        if (weekdays.equals(WEEKEND)) {
            return Optional.of(new NamedDays.CountedPart(NamedDays.WeekPart.WEEKEND, positions));
        }
        boolean areDays = weekdays.size() == DayOfWeek.values().length
                && positions.stream().allMatch(position -> Math.abs(position) <= LONGEST_MONTH);
        return areDays ? Optional.of(new NamedDays.OfMonth(positions, Set.of())) : Optional.empty();
    }

    private Optional<NamedDays> counted(DayOfWeek weekday, int most) {
        return rule.positions().stream().allMatch(position -> Math.abs(position) <= most)
                ? Optional.of(new NamedDays.Counted(rule.positions().stream()
                        .map(position -> new NthWeekday(position, weekday))
                        .collect(Collectors.toSet())))
                : Optional.empty();
    }

    private Set<DayOfWeek> weekdays() {
        return rule.weekdays().stream().map(NthWeekday::weekday).collect(Collectors.toSet());
    }
}
