package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.phrase.meaning.Unit;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Once;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places on the calendar what is due a single time. */
final class Placing {
    private static final LocalTime END_OF_NIGHT = LocalTime.of(5, 0);
    private static final Day TODAY = new Day.InDays(0);
    private static final Length ONE_DAY = new Length(Period.ofDays(1), Duration.ZERO, Unit.DAY);

    private final Present present;
    private final Said said;
    private final Dates dates;
    private final Clocks clocks;

    Placing(Present present, Said said) {
        this.present = present;
        this.said = said;
        this.dates = new Dates(present);
        this.clocks = new Clocks(present.wholeDayClock());
    }

    Verdict resolve() {
        List<Verdict> all = new Slots(said).all().stream().map(this::resolve).toList();
        if (all.isEmpty()) {
            return Verdict.none(Doubt.Kind.UNREAD);
        }
        Verdict verdict = all.size() == 1 ? all.getFirst() : Verdict.together(all, said.isEither());
        boolean bounded = !said.windows().isEmpty()
                || said.series(Series.From.class).findAny().isPresent()
                || said.series(Series.FromClock.class).findAny().isPresent()
                || said.series(Series.UntilClock.class).findAny().isPresent()
                || said.series(Series.Until.class).findAny().isPresent()
                || said.days().stream().anyMatch(Day.Range.class::isInstance);
        return bounded || said.isPerhaps() ? verdict.but(Doubt.Kind.AMBIGUOUS) : verdict;
    }

    private Verdict resolve(Slots.Slot slot) {
        Length ahead = slot.ahead();
        if (ahead != null) {
            return ahead(ahead, slot);
        }
        Day day = slot.day();
        if (day == null) {
            return withoutDay(slot);
        }
        Verdict verdict = at(day, slot);
        DayOfWeek weekday = slot.checked();
        return weekday == null || agrees(verdict, weekday) ? verdict : verdict.but(Doubt.Kind.IMPOSSIBLE);
    }

    private static boolean agrees(Verdict verdict, DayOfWeek weekday) {
        return verdict.options().stream()
                .flatMap(meant -> meant.schedules().stream())
                .allMatch(
                        schedule -> schedule instanceof Once(LocalDateTime at, var _) && at.getDayOfWeek() == weekday);
    }

    private Verdict ahead(Length length, Slots.Slot slot) {
        Day day = slot.day();
        if (!length.elapsed().isZero()) {
            boolean plain = slot.clock() == null && slot.part() == null && (day == null || day.equals(TODAY));
            Verdict exact = elapsed(length);
            return plain ? exact : exact.but(Doubt.Kind.AMBIGUOUS);
        }
        LocalDate date = present.today().plus(length.calendar());
        if (date.equals(present.today())) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        if (day instanceof Day.OnWeekday(DayOfWeek weekday, Day.Which _)) {
            LocalDate inWeek = dates.inWeek(date, weekday);
            boolean other = length.smallest() == Unit.DAY && !inWeek.equals(date);
            return other ? onDate(date, slot).but(Doubt.Kind.AMBIGUOUS) : onDate(inWeek, slot);
        }
        if (day instanceof Day.OnDayOfMonth(int number, var _) && number > 0 && length.smallest() == Unit.MONTH) {
            return onDate(date.withDayOfMonth(Math.min(number, date.lengthOfMonth())), slot);
        }
        return day == null ? onDate(date, slot) : onDate(date, slot).but(Doubt.Kind.AMBIGUOUS);
    }

    private Verdict onDate(LocalDate date, Slots.Slot slot) {
        Clock time = slot.clock();
        if (time == null) {
            return on(Dates.Found.sure(date), usual(slot.part()));
        }
        Clock settled = inPart(time, slot.part());
        return settled == null
                ? Verdict.none(Doubt.Kind.IMPOSSIBLE)
                : onFound(Dates.Found.sure(date), clocks.onADate(settled), settled);
    }

    /** So far ahead, if that is what was meant. */
    Verdict guess(Length length) {
        return length.elapsed().isZero()
                ? onDate(
                        present.today().plus(length.calendar()),
                        new Slots.Slot(
                                null,
                                null,
                                null,
                                said.clocks().stream().findFirst().orElse(null),
                                null))
                : elapsed(length);
    }

    private Verdict elapsed(Length length) {
        ZonedDateTime start = present.now().atZone(present.zone()).plus(length.calendar());
        Instant at = start.toInstant().plus(length.elapsed());
        return !at.isAfter(present.now()) || !present.isInReach(at)
                ? Verdict.none(Doubt.Kind.IMPOSSIBLE)
                : Verdict.sure(new Once(at), !length.calendar().isZero());
    }

    private Verdict at(Day day, Slots.Slot slot) {
        Clock time = slot.clock();
        if (time == null) {
            return inPartOf(day, slot.part());
        }
        Clock settled = inPart(time, slot.part());
        if (settled == null) {
            return at(day, clocks.onADate(time), time).but(Doubt.Kind.IMPOSSIBLE);
        }
        if (slot.part() == DayPart.NIGHT && settled.time().isBefore(END_OF_NIGHT)) {
            return Verdict.choice(
                    Doubt.Kind.AMBIGUOUS,
                    Stream.of(day, new Day.Shifted(ONE_DAY, false, day))
                            .map(either -> at(either, settled.time(), settled)));
        }
        return day.equals(TODAY) ? today(settled) : at(day, clocks.onADate(settled), settled);
    }

    /** The time in the part of the day that was said beside it; null when it does not lie there. */
    private static @Nullable Clock inPart(Clock time, @Nullable DayPart part) {
        return part == null ? time : Clocks.in(part, time);
    }

    private Verdict inPartOf(Day day, @Nullable DayPart part) {
        return day.equals(TODAY) ? partOfToday(part) : on(dates.find(day, usual(part)), usual(part));
    }

    private LocalTime usual(@Nullable DayPart part) {
        return part == null ? present.habits().defaultTime() : present.habits().time(part);
    }

    private Verdict partOfToday(@Nullable DayPart part) {
        LocalTime usual = usual(part);
        if (present.isAhead(present.today(), usual)) {
            return on(Dates.Found.sure(present.today()), usual);
        }
        LocalTime evening = present.habits().time(DayPart.EVENING);
        boolean stillToday = part == null && present.isAhead(present.today(), evening);
        Verdict option = stillToday
                ? on(Dates.Found.sure(present.today()), evening)
                : on(Dates.Found.sure(present.today().plusDays(1)), usual);
        return option.but(Doubt.Kind.PAST);
    }

    private Verdict at(Day day, LocalTime local, Clock clock) {
        LocalTime time = clock.endsDay() ? LocalTime.MAX : local;
        return onFound(dates.find(day, time), local, clock);
    }

    private Verdict onFound(Dates.Found found, LocalTime time, Clock clock) {
        ZoneId place = clock.zone().orElse(present.zone());
        List<Verdict> all = found.dates().stream()
                .map(date -> clock.endsDay() ? date.plusDays(1) : date)
                .map(date -> present.once(date.atTime(time), place))
                .toList();
        return chosen(found, all);
    }

    private Verdict on(Dates.Found found, LocalTime time) {
        return chosen(
                found,
                found.dates().stream()
                        .map(date -> present.once(date.atTime(time), present.zone()))
                        .toList());
    }

    private static Verdict chosen(Dates.Found found, List<Verdict> all) {
        Doubt.Kind doubt = found.doubt();
        return doubt == null ? all.getFirst() : Verdict.choice(doubt, all.stream());
    }

    /** Whichever of the two is still ahead, the earlier if both are; twelve is noon. */
    private Verdict today(Clock clock) {
        LocalDate today = present.today();
        if (clock.endsDay() || clock.zone().isPresent()) {
            return at(TODAY, clocks.onADate(clock), clock);
        }
        if (present.isAhead(today, clock.time())) {
            return present.once(today.atTime(clock.time()), present.zone());
        }
        boolean open = clocks.isOpen(clock) && clock.time().getHour() != LocalTime.NOON.getHour();
        if (open && present.isAhead(today, Clocks.other(clock.time()))) {
            return present.once(today.atTime(Clocks.other(clock.time())), present.zone());
        }
        return present.once(today.plusDays(1).atTime(clocks.onADate(clock)), present.zone())
                .but(Doubt.Kind.PAST);
    }

    private Verdict withoutDay(Slots.Slot slot) {
        Clock time = slot.clock();
        DayPart part = slot.part();
        if (time == null) {
            return part == null
                    ? Verdict.none(Doubt.Kind.UNREAD)
                    : next(Clock.settled(present.habits().time(part)));
        }
        Clock settled = inPart(time, part);
        return settled == null ? Verdict.none(Doubt.Kind.IMPOSSIBLE) : next(settled);
    }

    /** The next time that the clock shows this, at a waking hour if either half of the day may be meant. */
    private Verdict next(Clock clock) {
        ZoneId place = clock.zone().orElse(present.zone());
        LocalDate today = LocalDate.ofInstant(present.now(), place);
        Stream<LocalTime> times = clocks.isOpen(clock)
                ? Stream.of(clock.time(), Clocks.other(clock.time())).filter(Clocks::isWaking)
                : Stream.of(clock.time());
        return times.flatMap(
                        time -> Stream.of(today.atTime(time), today.plusDays(1).atTime(time)))
                .sorted()
                .filter(local -> LocalTimes.instantOf(local, place).isAfter(present.now()))
                .findFirst()
                .map(local -> present.once(local, place))
                .orElseGet(() -> Verdict.none(Doubt.Kind.IMPOSSIBLE));
    }
}
