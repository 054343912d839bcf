package dev.pora.phrase;

import dev.pora.schedule.Once;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places what was said on the calendar. */
final class Resolver {
    static final LocalTime USUAL = LocalTime.of(9, 0);
    private static final LocalTime END_OF_NIGHT = LocalTime.of(5, 0);

    private final Clockwork clock;

    Resolver(Clockwork clock) {
        this.clock = clock;
    }

    Verdict resolve(Said said) {
        try {
            return place(said);
        } catch (DateTimeException | ArithmeticException _) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
    }

    private Verdict place(Said said) {
        if (said.isSilent()) {
            return Verdict.none(Doubt.Kind.UNREAD);
        }
        if (!said.repeats().isEmpty()) {
            return new Repeats(clock).resolve(said);
        }
        if (!said.vague().isEmpty()) {
            return vague(said);
        }
        return said.delays().isEmpty() ? days(said) : delay(said);
    }

    private Verdict delay(Said said) {
        if (said.delays().size() > 1 || !said.days().isEmpty()) {
            return Verdict.none(Doubt.Kind.AMBIGUOUS);
        }
        Part.Delay delay = said.delays().getFirst();
        boolean timed = !said.clocks().isEmpty() || !said.parts().isEmpty();
        if (delay.elapsed().isZero()) {
            return after(delay.calendar(), said);
        }
        Verdict exact = elapsed(delay);
        return timed ? exact.but(Doubt.Kind.AMBIGUOUS) : exact;
    }

    /** So many days, weeks or months ahead, at the stated time or the usual one. */
    private Verdict after(Period calendar, Said said) {
        LocalDate date = clock.today().plus(calendar);
        return date.equals(clock.today())
                ? Verdict.none(Doubt.Kind.IMPOSSIBLE)
                : times(said, time -> time == null ? Verdict.none(Doubt.Kind.IMPOSSIBLE) : onDate(date, time));
    }

    private Verdict elapsed(Part.Delay delay) {
        ZonedDateTime start = clock.now().atZone(clock.zone()).plus(delay.calendar());
        Instant at = start.toInstant().plus(delay.elapsed());
        if (!at.isAfter(clock.now()) || !clock.isInReach(at)) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        return Verdict.sure(new Once(at), !delay.calendar().isZero());
    }

    private Verdict vague(Said said) {
        Part vague = said.vague().getFirst();
        return switch (vague) {
            case Part.Bare(int amount) ->
                Verdict.choice(
                        Doubt.Kind.AMBIGUOUS,
                        Stream.of(Unit.MINUTE, Unit.HOUR).map(unit -> elapsed(delay(unit, amount))));
            case Part.SlashDate date -> slashDate(date, said);
            case Part.NextPeriod(var unit) -> nextPeriod(unit, said);
            case Part.InMonth(int month) ->
                day(new Part.OnDate(0, month, 1), said).but(Doubt.Kind.AMBIGUOUS);
            default -> Verdict.none(Doubt.Kind.AMBIGUOUS);
        };
    }

    /** Month first in the United States; elsewhere it is a question. */
    private Verdict slashDate(Part.SlashDate date, Said said) {
        Verdict monthFirst = day(new Part.OnDate(date.year(), date.first(), date.second()), said);
        return UnitedStates.has(clock.zone())
                ? monthFirst
                : Verdict.choice(
                        Doubt.Kind.AMBIGUOUS,
                        Stream.of(day(new Part.OnDate(date.year(), date.second(), date.first()), said), monthFirst));
    }

    private static Part.Delay delay(Unit unit, int amount) {
        return new Part.Delay(Period.ZERO, unit.elapsed().multipliedBy(amount));
    }

    /** "on friday next week" is that Friday; without a day the first one is offered. */
    private Verdict nextPeriod(Unit unit, Said said) {
        boolean weekday = said.days().size() == 1 && said.days().getFirst() instanceof Part.OnWeekday;
        if (unit == Unit.WEEK && weekday) {
            Part.OnWeekday day = (Part.OnWeekday) said.days().getFirst();
            return day(new Part.OnWeekday(day.weekday(), Part.Which.NEXT), said);
        }
        LocalDate first = unit == Unit.WEEK
                ? Days.monday(clock.today()).plusWeeks(1)
                : clock.today().withDayOfMonth(1).plusMonths(1);
        return times(said, time -> time == null ? Verdict.none(Doubt.Kind.IMPOSSIBLE) : onDate(first, time))
                .but(Doubt.Kind.AMBIGUOUS);
    }

    private Verdict days(Said said) {
        List<Part.Day> days = said.days();
        if (days.isEmpty()) {
            return times(
                    said, time -> time == null ? Verdict.none(Doubt.Kind.IMPOSSIBLE) : new Times(clock).next(time));
        }
        if (days.size() == 1) {
            return day(days.getFirst(), said);
        }
        Optional<Part.OnWeekday> weekday = first(days, Part.OnWeekday.class);
        Optional<Part.OnDate> date = first(days, Part.OnDate.class);
        return days.size() == 2 && weekday.isPresent() && date.isPresent()
                ? weekdayOfDate(weekday.get(), day(date.get(), said))
                : Verdict.choice(Doubt.Kind.AMBIGUOUS, days.stream().map(day -> day(day, said)));
    }

    private static <T> Optional<T> first(List<Part.Day> days, Class<T> type) {
        return days.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** "friday, december 25" must be a Friday. */
    private Verdict weekdayOfDate(Part.OnWeekday weekday, Verdict date) {
        boolean agrees = date.options().stream()
                .allMatch(option ->
                        option.schedule() instanceof Once once && once.at().getDayOfWeek() == weekday.weekday());
        return agrees ? date : date.but(Doubt.Kind.IMPOSSIBLE);
    }

    private Verdict day(Part.Day day, Said said) {
        return times(said, time -> onDay(day, time, said));
    }

    private Verdict onDay(Part.Day day, Part.@Nullable Clock time, Said said) {
        if (time == null) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        if (day.equals(new Part.InDays(0)) && isAfterMidnight(time, said)) {
            return new Times(clock).next(time);
        }
        if (day.equals(new Part.InDays(0))) {
            return new Times(clock)
                    .today(time, !said.clocks().isEmpty() || !said.parts().isEmpty());
        }
        return isAfterMidnight(time, said)
                ? eitherNight(day, time)
                : new Days(clock).on(day, date -> onDate(date, time));
    }

    /** "завтра ночью в 2": the night that begins on that day ends on the next one. */
    private static boolean isAfterMidnight(Part.Clock time, Said said) {
        return said.parts().contains(Part.OfDay.NIGHT) && time.time().isBefore(END_OF_NIGHT);
    }

    private Verdict eitherNight(Part.Day day, Part.Clock time) {
        Days days = new Days(clock);
        return Verdict.choice(
                Doubt.Kind.AMBIGUOUS,
                Stream.of(
                        days.on(day, date -> onDate(date, time)),
                        days.on(day, date -> onDate(date.plusDays(1), time))));
    }

    private Verdict onDate(LocalDate date, Part.Clock time) {
        return clock.once(time.endsDay() ? date.plusDays(1) : date, Hours.onADate(time));
    }

    /** Each of the stated times; more than one is a question. */
    private static Verdict times(Said said, Function<Part.@Nullable Clock, Verdict> at) {
        List<Part.Clock> clocks = said.clocks();
        if (said.parts().size() > 1) {
            return Verdict.none(Doubt.Kind.AMBIGUOUS);
        }
        if (clocks.isEmpty()) {
            LocalTime usual =
                    said.parts().isEmpty() ? USUAL : said.parts().getFirst().usual();
            return at.apply(Part.Clock.exact(usual.getHour(), 0));
        }
        return clocks.size() == 1
                ? at.apply(Times.in(clocks.getFirst(), said.parts()))
                : Verdict.choice(
                        Doubt.Kind.AMBIGUOUS, clocks.stream().map(one -> at.apply(Times.in(one, said.parts()))));
    }
}
