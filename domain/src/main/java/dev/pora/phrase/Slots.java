package dev.pora.phrase;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Length;
import dev.pora.phrase.meaning.MonthOf;
import dev.pora.phrase.meaning.Series;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.phrase.meaning.TimeOfDay.Half;
import dev.pora.phrase.meaning.Unit;
import dev.pora.user.DayPart;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pairs the days and times of single reminders: each day has the times that were said beside it, or else shares them. */
final class Slots {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final int HALF_DAY = 12;
    private static final int EARLIEST = 7;

    private final Said said;
    private final List<Group> groups = new ArrayList<>();

    Slots(Said said) {
        this.said = said;
        List<Meaning> order = said.order();
        order.forEach(this::add);
        if (order.stream().noneMatch(Slots::isDay)) {
            days();
        }
        if (said.clocks().isEmpty() && said.windows().isEmpty()) {
            said.series(Series.UntilClock.class).forEach(until -> add(until.time()));
            said.series(Series.FromClock.class).forEach(from -> add(from.time()));
        }
    }

    /**
     * One reminder.
     *
     * @param checked a weekday that was said beside a date and has to be its own
     */
    record Slot(
            @Nullable Length ahead,
            @Nullable Day day,
            @Nullable DayPart part,
            @Nullable Clock clock,
            @Nullable DayOfWeek checked) {}

    /** What was said around one day. */
    private static final class Group {
        private @Nullable Length ahead;
        private @Nullable Day day;
        private @Nullable DayOfWeek checked;
        private boolean closed;
        private final List<DayPart> parts = new ArrayList<>();
        private final List<Clock> clocks = new ArrayList<>();

        boolean isTimed() {
            return !parts.isEmpty() || !clocks.isEmpty();
        }

        boolean isDated() {
            return day != null || ahead != null;
        }
    }

    private static boolean isDay(Meaning meaning) {
        return meaning instanceof Day || meaning instanceof Meaning.Ahead;
    }

    private void add(Meaning meaning) {
        switch (meaning) {
            case Day day -> add(day);
            case Meaning.Ahead(Length length) -> add(length);
            case Clock clock -> time(last()).clocks.add(clock);
            case TimeOfDay.InPart(DayPart part) -> time(last()).parts.add(part);
            case TimeOfDay.Window window -> last().clocks.add(start(window));
            default -> {}
        }
    }

    /** A time after the day: another day is another reminder's. */
    private static Group time(Group group) {
        group.closed |= group.day != null;
        return group;
    }

    private Group last() {
        if (groups.isEmpty()) {
            groups.add(new Group());
        }
        return groups.getLast();
    }

    private void add(Length length) {
        Group group = last();
        if (group.ahead != null || (group.day != null && !fits(length, group.day))) {
            group = new Group();
            groups.add(group);
        }
        group.ahead = length;
    }

    private static boolean fits(Length length, Day day) {
        return (day instanceof Day.InDays(int days) && days == 0)
                || (day instanceof Day.OnWeekday && length.elapsed().isZero())
                || (day instanceof Day.OnDayOfMonth(int _, Optional<MonthOf> month)
                        && month.isEmpty()
                        && length.smallest() == Unit.MONTH);
    }

    private void add(Day day) {
        Group group = last();
        if (group.day != null) {
            Day merged = merged(group.day, day);
            if (merged != null) {
                group.day = merged;
                return;
            }
            DayOfWeek weekday = group.closed || said.isEither() ? null : checked(group.day, day);
            if (weekday != null && group.checked == null) {
                group.checked = weekday;
                group.day = group.day instanceof Day.OnWeekday ? day : group.day;
                return;
            }
            if (group.day.equals(day) && !group.isTimed()) {
                return;
            }
        }
        boolean taken = group.day != null || (group.ahead != null && !fits(group.ahead, day));
        if (taken) {
            group = new Group();
            groups.add(group);
        }
        group.day = day;
    }

    /** A weekday beside a date is a check of it. */
    private static @Nullable DayOfWeek checked(Day one, Day other) {
        if (one instanceof Day.OnWeekday(DayOfWeek weekday, Day.Which _) && isDate(other)) {
            return weekday;
        }
        return other instanceof Day.OnWeekday(DayOfWeek weekday, Day.Which _) && isDate(one) ? weekday : null;
    }

    private static boolean isDate(Day day) {
        return !(day instanceof Day.OnWeekday || day instanceof Day.Whole || day instanceof Day.Before);
    }

    /** A weekday beside a week, or a day beside a month, is a day of that; null when they do not go together. */
    private static @Nullable Day merged(Day one, Day other) {
        Day merged = within(one, other);
        return merged == null ? within(other, one) : merged;
    }

    private static @Nullable Day within(Day day, Day period) {
        if (period instanceof Day.WholeMonth(int year, int month)
                && day instanceof Day.OnDayOfMonth(int number, Optional<MonthOf> known)
                && known.isEmpty()) {
            return new Day.OnDayOfMonth(number, Optional.of(new MonthOf.Named(year, month)));
        }
        if (!(period instanceof Day.Whole(Unit unit, int ahead))) {
            return null;
        }
        MonthOf month = new MonthOf.Relative(ahead);
        return switch (day) {
            case Day.OnWeekday(DayOfWeek weekday, Day.Which _)
            when unit == Unit.WEEK ->
                new Day.InWeekOf(
                        weekday,
                        ahead == 0 ? new Day.InDays(0) : new Day.Shifted(weeks(ahead), false, new Day.InDays(0)));
            case Day.OnDayOfMonth(int number, Optional<MonthOf> known)
            when unit == Unit.MONTH && known.isEmpty() -> new Day.OnDayOfMonth(number, Optional.of(month));
            case Day.NthWeekday(int nth, DayOfWeek weekday, Optional<MonthOf> known)
            when unit == Unit.MONTH && known.isEmpty() -> new Day.NthWeekday(nth, weekday, Optional.of(month));
            default -> null;
        };
    }

    private static Length weeks(int count) {
        return new Length(Period.ofWeeks(count), Duration.ZERO, Unit.WEEK);
    }

    /** "from 3 to 4 in the afternoon" begins in the afternoon as well. */
    private static Clock start(TimeOfDay.Window window) {
        Clock from = window.from();
        Clock to = window.to();
        boolean shares = from.half() != Half.SETTLED
                && from.time().isBefore(NOON)
                && to.half() == Half.SETTLED
                && to.time().isAfter(NOON)
                && from.time().plusHours(HALF_DAY).isBefore(to.time());
        return shares ? from.with(from.time().plusHours(HALF_DAY), Half.SETTLED) : from;
    }

    /** Bounds of nothing that repeats: "before friday", "from monday", "until 6". */
    private void days() {
        boolean timed = !said.clocks().isEmpty();
        said.series(Series.Until.class).forEach(until -> add(timed ? until.day() : new Day.Before(until.day())));
        said.series(Series.From.class).forEach(from -> add(from.day()));
    }

    List<Slot> all() {
        share();
        return groups.stream()
                .flatMap(group -> slots(group).stream())
                .distinct()
                .toList();
    }

    /** Days without a time have the times of the others, when only one of them has any. */
    private void share() {
        List<Group> timed = groups.stream().filter(Group::isTimed).toList();
        if (timed.size() != 1 || groups.size() == 1) {
            return;
        }
        Group source = timed.getFirst();
        groups.stream().filter(group -> !group.isTimed() && group.day != null).forEach(group -> {
            group.parts.addAll(source.parts);
            group.clocks.addAll(source.clocks);
        });
        if (!source.isDated()) {
            groups.remove(source);
        }
    }

    /** "9:00 and 21:00" are on the 24-hour clock, both of them. */
    private static List<Clock> settled(List<Clock> clocks) {
        boolean late = clocks.stream()
                .anyMatch(clock -> clock.half() == Half.SETTLED && clock.time().getHour() > HALF_DAY);
        return late && clocks.size() > 1
                ? clocks.stream().map(Slots::besideLate).toList()
                : clocks;
    }

    private static Clock besideLate(Clock clock) {
        LocalTime time = clock.time();
        if (clock.half() == Half.SETTLED) {
            return clock;
        }
        return clock.with(time.getHour() < EARLIEST ? time.plusHours(HALF_DAY) : time, Half.SETTLED);
    }

    private static List<Slot> slots(Group group) {
        List<Slot> slots = new ArrayList<>();
        DayPart only = group.parts.size() == 1 ? group.parts.getFirst() : null;
        if (group.clocks.isEmpty() || group.parts.size() > 1) {
            group.parts.forEach(part -> slots.add(new Slot(group.ahead, group.day, part, null, group.checked)));
        }
        settled(group.clocks).forEach(clock -> slots.add(new Slot(group.ahead, group.day, only, clock, group.checked)));
        if (slots.isEmpty()) {
            slots.add(new Slot(group.ahead, group.day, null, null, group.checked));
        }
        return slots;
    }
}
