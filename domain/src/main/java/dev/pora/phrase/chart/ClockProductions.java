package dev.pora.phrase.chart;

import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.Meaning;
import dev.pora.phrase.meaning.Meaning.Figure;
import dev.pora.phrase.meaning.Meaning.Trouble;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.phrase.meaning.TimeOfDay.Clock;
import dev.pora.phrase.meaning.TimeOfDay.Half;
import dev.pora.place.ZoneNames;
import dev.pora.user.DayPart;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes times of day. */
final class ClockProductions {
    private static final int NOON = 12;
    private static final int DAY = 24;
    private static final int MINUTES = 60;
    private static final int HUNDRED = 100;
    private static final int MOST_OFFSET = 14 * MINUTES;
    private static final ZoneId UTC = ZoneId.of("UTC");

    static final Map<String, Production> ALL = Map.ofEntries(
            Map.entry("written", ClockProductions::written),
            Map.entry("exact", ClockProductions::exact),
            Map.entry("joint", ClockProductions::joint),
            Map.entry("hour", ClockProductions::hour),
            Map.entry("settled", ClockProductions::settled),
            Map.entry("spoken", ClockProductions::spoken),
            Map.entry("pasthour", ClockProductions::pastHour),
            Map.entry("past", ClockProductions::past),
            Map.entry("to", found -> past(Arguments.of(Figure.word(-found.number(0)), found.meaning(1)))),
            Map.entry(
                    "tonight",
                    found -> new Meaning.Several(List.of(new Day.InDays(0), new TimeOfDay.InPart(found.part(0))))),
            Map.entry("meridiem", ClockProductions::meridiem),
            Map.entry("letter", found -> meridiem(found) instanceof Clock clock ? clock : null),
            Map.entry("hm12", found -> meridiem(Arguments.of(written(found), found.meaning(2)))),
            Map.entry("of", ClockProductions::of),
            Map.entry("noon", _ -> Clock.settled(LocalTime.NOON)),
            Map.entry("midnight", _ -> new Clock(LocalTime.MIDNIGHT, Half.SETTLED, true, Optional.empty())),
            Map.entry("in", found -> new TimeOfDay.InPart(part(found.word(0)))),
            Map.entry("part", found -> new TimeOfDay.InPart(found.part(0))),
            Map.entry("dashed", ClockProductions::dashed),
            Map.entry("zoned", ClockProductions::zoned),
            Map.entry("hours", ClockProductions::hours),
            Map.entry("zone", found -> new Meaning.InZone(ZoneId.of(found.word(0)))),
            Map.entry("inzone", found -> new Meaning.InZone(ZoneNames.ZONES.get(found.number(0)))),
            Map.entry("offset", ClockProductions::offset),
            Map.entry("overnight", ClockProductions::overnight),
            Map.entry("window", ClockProductions::window));

    private ClockProductions() {}

    private static DayPart part(String name) {
        return DayPart.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static final Trouble IMPOSSIBLE = new Trouble(Trouble.Kind.IMPOSSIBLE);

    /** Hour and minutes in figures; a leading zero or an hour of 13 or more settles it. */
    private static Meaning written(Arguments found) {
        int hour = found.number(0);
        int minute = found.number(1);
        int second = found.has(2) && found.figure(2).digits() > 0 ? found.number(2) : 0;
        if (hour == DAY && minute == 0 && second == 0) {
            return new Clock(LocalTime.MIDNIGHT, Half.SETTLED, true, Optional.empty());
        }
        if (hour >= DAY || minute >= MINUTES || second >= MINUTES) {
            return IMPOSSIBLE;
        }
        boolean settled = hour > NOON || hour == 0 || found.figure(0).isPadded();
        return Clock.of(LocalTime.of(hour, minute, second), settled ? Half.SETTLED : Half.WRITTEN);
    }

    /** On the 24-hour clock, whatever its language. */
    private static Meaning exact(Arguments found) {
        return written(found) instanceof Clock clock ? clock.with(clock.time(), Half.SETTLED) : IMPOSSIBLE;
    }

    /** Hour and minutes with a dash between; nothing where the second figure could be an hour as well. */
    private static @Nullable Meaning dashed(Arguments found) {
        return found.number(1) > DAY ? exact(found) : null;
    }

    /** Hour and minutes without anything between: 1030, 730. */
    private static @Nullable Meaning joint(Arguments found) {
        int hour = found.number(0) / HUNDRED;
        int minute = found.number(0) % HUNDRED;
        if (hour >= DAY || minute >= MINUTES) {
            return null;
        }
        boolean settled = hour > NOON || hour == 0 || (found.figure(0).digits() == 4 && hour < 10);
        return Clock.of(LocalTime.of(hour, minute), settled ? Half.SETTLED : Half.WRITTEN);
    }

    /** A bare hour. */
    private static @Nullable Meaning hour(Arguments found) {
        Figure hour = found.figure(0);
        if (hour.value() == DAY) {
            return new Clock(LocalTime.MIDNIGHT, Half.SETTLED, true, Optional.empty());
        }
        if (hour.value() > DAY) {
            return hour.digits() > 0 ? IMPOSSIBLE : null;
        }
        boolean settled = hour.value() > NOON || hour.value() == 0 || hour.isPadded();
        return Clock.of(LocalTime.of(hour.value(), 0), settled ? Half.SETTLED : Half.OPEN);
    }

    /** A time that can be meant in one way only. */
    private static @Nullable Meaning settled(Arguments found) {
        return found.meaning(0) instanceof Clock clock && clock.half() == Half.SETTLED ? clock : null;
    }

    /** Hour and minutes in words; minutes may be negative: a quarter to nine. Follows the bare hour's rule. */
    private static @Nullable Meaning spoken(Arguments found) {
        int hour = found.number(0);
        int minute = found.number(1);
        if (hour < 1 || hour > DAY || Math.abs(minute) >= MINUTES) {
            return null;
        }
        LocalTime time = LocalTime.of(hour % DAY, 0).plusMinutes(minute);
        return Clock.of(hour <= NOON && time.getHour() == 0 ? time.withHour(NOON) : time, half(time));
    }

    /** So many minutes of the n-th hour: ten minutes of the third are 2:10. */
    private static @Nullable Meaning pastHour(Arguments found) {
        int minutes = found.number(0);
        return minutes < 1 || minutes >= MINUTES
                ? null
                : spoken(Arguments.of(Figure.word(found.number(1)), Figure.word(minutes - MINUTES)));
    }

    private static Half half(LocalTime time) {
        return time.getHour() > NOON ? Half.SETTLED : Half.OPEN;
    }

    /** So many minutes after, or before, a time. */
    private static @Nullable Meaning past(Arguments found) {
        int minutes = found.number(0);
        if (!(found.meaning(1) instanceof Clock clock) || Math.abs(minutes) >= MINUTES) {
            return null;
        }
        LocalTime time = clock.time().plusMinutes(minutes);
        boolean noon = clock.half() != Half.SETTLED && time.getHour() == 0;
        return new Clock(
                noon ? time.withHour(NOON) : time,
                clock.half() == Half.WRITTEN ? Half.OPEN : clock.half(),
                false,
                clock.zone());
    }

    /** Before noon, 0, or after it, 12. */
    private static @Nullable Meaning meridiem(Arguments found) {
        if (!(found.meaning(0) instanceof Clock clock)) {
            return found.meaning(0) instanceof Trouble ? IMPOSSIBLE : null;
        }
        int hour = clock.time().getHour();
        int add = found.number(1);
        if (hour > NOON || hour == 0) {
            return (add == 0) == (hour > NOON) ? IMPOSSIBLE : clock.with(clock.time(), Half.SETTLED);
        }
        return clock.with(clock.time().withHour(hour % NOON + add), Half.SETTLED);
    }

    /** With the part of the day that it lies in: 9 in the evening. */
    private static @Nullable Meaning of(Arguments found) {
        if (!(found.meaning(0) instanceof Clock clock)) {
            return IMPOSSIBLE;
        }
        Clock settled = clock.within(found.part(1));
        return settled == null ? IMPOSSIBLE : settled;
    }

    private static @Nullable Meaning zoned(Arguments found) {
        return found.meaning(0) instanceof Clock clock
                ? clock.in(found.meaning(1, Meaning.InZone.class).zone())
                : null;
    }

    /** To a time of the next day, on the 24-hour clock. */
    private static @Nullable Meaning overnight(Arguments found) {
        return found.meaning(0) instanceof Clock from && found.meaning(1) instanceof Clock to
                ? window(Arguments.of(from, to.with(to.time(), Half.SETTLED)))
                : null;
    }

    /** East of Greenwich, 1, or west of it, -1, by hours and minutes. */
    private static @Nullable Meaning offset(Arguments found) {
        int minutes = found.number(0) * (found.number(1) * MINUTES + found.number(2, 0));
        return Math.abs(minutes) > MOST_OFFSET || found.number(2, 0) >= MINUTES
                ? null
                : new Meaning.InZone(minutes == 0 ? UTC : ZoneOffset.ofTotalSeconds(minutes * MINUTES));
    }

    /** From one bare hour to another; nothing when one of them is none, as in 14-30. */
    private static @Nullable Meaning hours(Arguments found) {
        return window(found) instanceof TimeOfDay.Window hours ? hours : null;
    }

    private static @Nullable Meaning window(Arguments found) {
        if (found.is(0, Trouble.class) || found.is(1, Trouble.class)) {
            return IMPOSSIBLE;
        }
        if (!(found.meaning(0) instanceof Clock from) || !(found.meaning(1) instanceof Clock to)) {
            return null;
        }
        return from.time().equals(to.time())
                ? IMPOSSIBLE
                : new TimeOfDay.Window(
                        to.zone().isPresent() && from.zone().isEmpty()
                                ? from.in(to.zone().get())
                                : from,
                        to);
    }
}
