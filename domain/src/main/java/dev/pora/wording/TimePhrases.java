package dev.pora.wording;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says the times of day of a rule. */
final class TimePhrases {
    private static final List<Integer> EVERY_HOUR = ClockGrid.steps(0, 1, ClockGrid.HOURS_A_DAY);
    private static final List<Integer> EVERY_SIXTIETH = ClockGrid.steps(0, 1, ClockGrid.SIXTY);

    private final Tongue tongue;
    private final SeriesWords words;
    private final GridPhrases grids;

    TimePhrases(Tongue tongue) {
        this.tongue = tongue;
        this.words = tongue.series();
        this.grids = new GridPhrases(tongue);
    }

    /** Empty for times that have no natural words, or never come. */
    Optional<DayTimes> say(Recurring recurring) {
        Rule rule = recurring.rule();
        return switch (recurring.times()) {
            case TimesOfDay.AsRuled() -> ruled(rule, recurring.start().toLocalTime());
            case TimesOfDay.At(var times) -> Optional.of(grids.listed(times));
            case TimesOfDay.Window(LocalTime from, LocalTime to) -> {
                String said = every(rule) + " " + grids.between(from, to);
                yield Optional.of(from.isBefore(to) ? DayTimes.rhythm(said, from, to) : DayTimes.rhythm(said));
            }
        };
    }

    /** Every time by itself; empty for times that only a rule can say. */
    Optional<DayTimes> sayAll(Recurring recurring) {
        Rule rule = recurring.rule();
        boolean clockParts = !(rule.hours().isEmpty()
                        && rule.minutes().isEmpty()
                        && rule.seconds().isEmpty())
                || (rule.frequency() == Frequency.SECONDLY && rule.hasParts());
        return switch (recurring.times()) {
            case TimesOfDay.At(var times) -> Optional.of(grids.all(times));
            case TimesOfDay.Window _ -> say(recurring);
            case TimesOfDay.AsRuled()
            when !rule.frequency().isTimeBased() ->
                listed(rule, recurring.start().toLocalTime());
            case TimesOfDay.AsRuled() -> clockParts ? Optional.empty() : say(recurring);
        };
    }

    private Optional<DayTimes> listed(Rule rule, LocalTime start) {
        ClockGrid grid = ClockGrid.of(
                rule.hours().isEmpty() ? Set.of(start.getHour()) : rule.hours(),
                rule.minutes().isEmpty() ? Set.of(start.getMinute()) : rule.minutes(),
                seconds(rule, start));
        return grid.size() <= TimesOfDay.At.MOST ? Optional.of(grids.all(grid.times())) : Optional.empty();
    }

    private String every(Rule rule) {
        return tongue.every(rule.interval(), rule.frequency().unit());
    }

    private Optional<DayTimes> ruled(Rule rule, LocalTime start) {
        if (!rule.frequency().isTimeBased()) {
            return Optional.of(grid(rule, start, Set.of(start.getHour()), Set.of(start.getMinute())));
        }
        boolean unlimited = rule.hours().isEmpty()
                && rule.minutes().isEmpty()
                && rule.seconds().isEmpty();
        if (unlimited) {
            return Optional.of(DayTimes.rhythm(every(rule)));
        }
        return switch (rule.frequency()) {
            case HOURLY -> hourly(rule, start);
            case MINUTELY -> minutely(rule, start);
            default -> secondly(rule);
        };
    }

    private DayTimes grid(Rule rule, LocalTime start, Collection<Integer> hours, Collection<Integer> minutes) {
        return grids.say(ClockGrid.of(
                rule.hours().isEmpty() ? hours : rule.hours(),
                rule.minutes().isEmpty() ? minutes : rule.minutes(),
                seconds(rule, start)));
    }

    private static Set<Integer> seconds(Rule rule, LocalTime start) {
        return rule.seconds().isEmpty() ? Set.of(start.getSecond()) : rule.seconds();
    }

    private Optional<DayTimes> hourly(Rule rule, LocalTime start) {
        Set<Integer> minutes = rule.minutes().isEmpty() ? Set.of(start.getMinute()) : rule.minutes();
        if (rule.interval() == 1) {
            return Optional.of(grid(rule, start, EVERY_HOUR, minutes));
        }
        if (rule.hours().isEmpty()) {
            ClockGrid marks = ClockGrid.of(EVERY_HOUR, minutes, seconds(rule, start));
            return marks.isOneSecond()
                    ? Optional.of(DayTimes.rhythm(every(rule) + " " + words.at(marks.marks())))
                    : Optional.empty();
        }
        if (ClockGrid.HOURS_A_DAY % rule.interval() != 0) {
            return within(rule);
        }
        List<Integer> steps = ClockGrid.steps(start.getHour(), rule.interval(), ClockGrid.HOURS_A_DAY);
        List<Integer> hours = steps.stream().filter(rule.hours()::contains).toList();
        return hours.isEmpty()
                ? Optional.empty()
                : Optional.of(grids.say(ClockGrid.of(hours, minutes, seconds(rule, start))));
    }

    private Optional<DayTimes> minutely(Rule rule, LocalTime start) {
        if (rule.interval() == 1) {
            return Optional.of(grid(rule, start, EVERY_HOUR, EVERY_SIXTIETH));
        }
        boolean plain = rule.minutes().isEmpty() && rule.seconds().isEmpty();
        if (!plain) {
            return Optional.empty();
        }
        if (ClockGrid.SIXTY % rule.interval() != 0) {
            return within(rule);
        }
        List<Integer> minutes = ClockGrid.steps(start.getMinute(), rule.interval(), ClockGrid.SIXTY);
        ClockGrid grid = ClockGrid.of(rule.hours(), minutes, Set.of(start.getSecond()));
        return Optional.of(
                grid.isRowOfHours()
                        ? DayTimes.rhythm(
                                every(rule) + " " + grids.between(grid.first(), grid.last()), grid.first(), grid.last())
                        : grids.say(grid));
    }

    private Optional<DayTimes> secondly(Rule rule) {
        if (rule.interval() > 1) {
            return Optional.empty();
        }
        return Optional.of(grids.say(ClockGrid.of(
                rule.hours().isEmpty() ? EVERY_HOUR : rule.hours(),
                rule.minutes().isEmpty() ? EVERY_SIXTIETH : rule.minutes(),
                rule.seconds().isEmpty() ? EVERY_SIXTIETH : rule.seconds())));
    }

    /** Steps that begin elsewhere each day, of which a row of hours is kept. */
    private Optional<DayTimes> within(Rule rule) {
        ClockGrid hours = ClockGrid.of(rule.hours(), EVERY_SIXTIETH, Set.of(0));
        boolean row = rule.minutes().isEmpty() && rule.seconds().isEmpty() && hours.isRowOfHours();
        return row
                ? Optional.of(DayTimes.rhythm(every(rule) + ", "
                        + words.onlyBetween(Moments.clock(hours.first()), Moments.clock(hours.last()))))
                : Optional.empty();
    }
}
