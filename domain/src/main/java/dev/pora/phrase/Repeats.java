package dev.pora.phrase;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what was said to repeat into a rule. */
final class Repeats {
    /** A rule's first date lies within this many days, months or years. */
    private static final int HORIZON = 12;

    private final Clockwork clock;

    Repeats(Clockwork clock) {
        this.clock = clock;
    }

    Verdict resolve(Said said) {
        Part.Repeat repeat = merged(said);
        if (repeat == null || !said.delays().isEmpty() || !said.vague().isEmpty()) {
            return Verdict.none(Doubt.Kind.AMBIGUOUS);
        }
        return repeat.unit().isElapsed() ? elapsed(repeat, said) : calendar(repeat, said);
    }

    /** "every 2 weeks" and "on mondays" are one rule; null when the parts do not fit together. */
    private static Part.@Nullable Repeat merged(Said said) {
        Part.Repeat merged = said.repeats().getFirst();
        for (Part.Repeat next : said.repeats().subList(1, said.repeats().size())) {
            merged = merged == null ? null : merge(merged, next);
        }
        Set<DayOfWeek> weekdays = weekdays(said.days());
        boolean onWeekdays = merged != null && merged.unit() == Unit.WEEK && !weekdays.isEmpty();
        return onWeekdays && merged != null ? merge(merged, new Part.Repeat(1, Unit.WEEK, weekdays)) : merged;
    }

    private static Set<DayOfWeek> weekdays(List<Part.Day> days) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (Part.Day day : days) {
            if (day instanceof Part.OnWeekday(var weekday, var which) && which == Part.Which.COMING) {
                weekdays.add(weekday);
            }
        }
        return weekdays;
    }

    private static Part.@Nullable Repeat merge(Part.Repeat one, Part.Repeat other) {
        Part.Repeat step = one.weekdays().isEmpty() ? one : other;
        Part.Repeat days = one.weekdays().isEmpty() ? other : one;
        boolean weekly = step.unit() == Unit.WEEK || (step.unit() == Unit.DAY && step.interval() == 1);
        return weekly && step.weekdays().isEmpty() && !days.weekdays().isEmpty()
                ? new Part.Repeat(step.interval() * days.interval(), Unit.WEEK, days.weekdays())
                : null;
    }

    /** Minutes and hours run round the clock, first one interval from now. */
    private Verdict elapsed(Part.Repeat repeat, Said said) {
        Frequency frequency = repeat.unit() == Unit.HOUR ? Frequency.HOURLY : Frequency.MINUTELY;
        Instant first = clock.now().plus(repeat.unit().elapsed().multipliedBy(repeat.interval()));
        LocalDateTime start = LocalDateTime.ofInstant(first, ZoneOffset.UTC);
        Recurring rule = Recurring.of(Rule.every(repeat.interval(), frequency), start, Zoning.EXACT);
        Verdict verdict = Verdict.sure(rule, false);
        boolean more = !said.days().isEmpty()
                || !said.clocks().isEmpty()
                || !said.parts().isEmpty();
        return more ? verdict.but(Doubt.Kind.UNREAD) : verdict;
    }

    private Verdict calendar(Part.Repeat repeat, Said said) {
        if (said.clocks().isEmpty()) {
            LocalTime usual = said.parts().isEmpty()
                    ? Resolver.USUAL
                    : said.parts().getFirst().usual();
            return at(repeat, usual, said);
        }
        List<Verdict> rules =
                said.clocks().stream().map(time -> at(repeat, time, said)).toList();
        return rules.size() == 1 ? rules.getFirst() : Verdict.choice(Doubt.Kind.UNREAD, rules.stream());
    }

    private Verdict at(Part.Repeat repeat, Part.Clock time, Said said) {
        Part.Clock settled = Times.in(time, said.parts());
        return settled == null ? Verdict.none(Doubt.Kind.IMPOSSIBLE) : at(repeat, Hours.onADate(settled), said);
    }

    private Verdict at(Part.Repeat repeat, LocalTime time, Said said) {
        boolean timed = !said.clocks().isEmpty();
        return switch (repeat.unit()) {
            case DAY -> rule(repeat, Frequency.DAILY, firstAhead(clock.today(), time, Set.of()), time, said.days());
            case WEEK -> weekly(repeat, time, said.days(), timed);
            case MONTH -> monthly(repeat, time, said.days());
            case YEAR -> yearly(repeat, time, said.days());
            default -> Verdict.none(Doubt.Kind.UNREAD);
        };
    }

    private Verdict weekly(Part.Repeat repeat, LocalTime time, List<Part.Day> days, boolean timed) {
        boolean anyDay = timed && repeat.interval() > 1;
        Set<DayOfWeek> allowed = repeat.weekdays();
        if (allowed.isEmpty() && !anyDay) {
            allowed = Set.of(clock.today().getDayOfWeek());
        }
        LocalDate start = firstAhead(clock.today(), time, allowed);
        List<Part.Day> others =
                days.stream().filter(day -> !(day instanceof Part.OnWeekday)).toList();
        return rule(repeat, Frequency.WEEKLY, start, time, others);
    }

    /** The first date from here whose time is ahead; no weekdays are all weekdays. */
    private LocalDate firstAhead(LocalDate from, LocalTime time, Set<DayOfWeek> weekdays) {
        return Stream.iterate(from, date -> date.plusDays(1))
                .limit(HORIZON)
                .filter(date -> weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                .filter(date -> clock.isAhead(date, time))
                .findFirst()
                .orElse(from);
    }

    /** Counts from a month that has the day, so that the 31st keeps its anchor through shorter ones. */
    private Verdict monthly(Part.Repeat repeat, LocalTime time, List<Part.Day> days) {
        if (days.size() == 1 && days.getFirst() instanceof Part.OnDayOfMonth(int day)) {
            YearMonth month = YearMonth.from(clock.today());
            int back = repeat.interval() == 1 ? -HORIZON : 0;
            LocalDate start = latestOrNext(
                    IntStream.rangeClosed(back, HORIZON)
                            .mapToObj(month::plusMonths)
                            .filter(candidate -> candidate.isValidDay(day))
                            .map(candidate -> candidate.atDay(day))
                            .toList(),
                    month.atEndOfMonth(),
                    time);
            return rule(repeat, Frequency.MONTHLY, start, time, List.of());
        }
        return rule(repeat, Frequency.MONTHLY, clock.today(), time, days);
    }

    private Verdict yearly(Part.Repeat repeat, LocalTime time, List<Part.Day> days) {
        if (days.size() == 1 && days.getFirst() instanceof Part.OnDate(int year, int month, int day) && year == 0) {
            int thisYear = clock.today().getYear();
            int back = repeat.interval() == 1 ? -HORIZON : 0;
            LocalDate start = latestOrNext(
                    IntStream.rangeClosed(thisYear + back, thisYear + HORIZON)
                            .mapToObj(candidate -> YearMonth.of(candidate, month))
                            .filter(candidate -> candidate.isValidDay(day))
                            .map(candidate -> candidate.atDay(day))
                            .toList(),
                    YearMonth.of(thisYear, month).atEndOfMonth(),
                    time);
            return rule(repeat, Frequency.YEARLY, start, time, List.of());
        }
        return rule(repeat, Frequency.YEARLY, clock.today(), time, days);
    }

    /** The last of the dates up to {@code last}, or the first that is ahead when none of them is. */
    private LocalDate latestOrNext(List<LocalDate> dates, LocalDate last, LocalTime time) {
        boolean forward = dates.getFirst().isAfter(clock.today().minusMonths(1));
        return forward
                ? dates.stream()
                        .filter(date -> clock.isAhead(date, time))
                        .findFirst()
                        .orElseGet(dates::getFirst)
                : dates.stream()
                        .filter(date -> !date.isAfter(last))
                        .reduce((_, later) -> later)
                        .orElseGet(dates::getFirst);
    }

    /** @param unused days that the rule has no place for */
    private Verdict rule(
            Part.Repeat repeat, Frequency frequency, LocalDate start, LocalTime time, List<Part.Day> unused) {
        Rule rule = rule(repeat, frequency, start);
        Verdict verdict = Verdict.sure(Recurring.of(rule, start.atTime(time), new Zoning.Floating()), true);
        return unused.isEmpty() ? verdict : verdict.but(Doubt.Kind.UNREAD);
    }

    /** Months and years keep the day of their start, or its nearest in a shorter month. */
    private static Rule rule(Part.Repeat repeat, Frequency frequency, LocalDate start) {
        return switch (frequency) {
            case MONTHLY -> Rule.monthlyOn(repeat.interval(), start.getDayOfMonth());
            case YEARLY -> Rule.yearlyOn(repeat.interval(), MonthDay.from(start));
            default -> Rule.every(repeat.interval(), frequency).on(repeat.weekdays());
        };
    }
}
