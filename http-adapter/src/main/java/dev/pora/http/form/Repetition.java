package dev.pora.http.form;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads {@code repeat}: a rule with its times, its departures and its clock. */
final class Repetition {
    private static final int MOST_TIMES_A_DAY = 48;
    private static final Kind<OnDayOff> ON_DAY_OFF = Kind.oneOf(OnDayOff.values());

    private final Fields fields;
    private final ZoneId home;

    private Repetition(Fields fields, ZoneId home) {
        this.fields = fields;
        this.home = home;
    }

    /**
     * Empty when that is wrong somewhere, which was noted in {@code fields}.
     *
     * @param home where the user lives
     */
    static Optional<Schedule> read(Fields fields, ZoneId home) {
        fields.onlyThese(
                "frequency",
                "interval",
                "weekdays",
                "rrule",
                "times",
                "window",
                "until",
                "count",
                "exceptDates",
                "except",
                "extra",
                "onDayOff",
                "start",
                "zone",
                "floating");
        return new Repetition(fields, home).read();
    }

    private Optional<Schedule> read() {
        Optional<LocalDateTime> start = fields.required("start", Kind.LOCAL_TIME);
        Optional<Zoning> zoning = Clock.read(fields);
        Optional<Rule> rule =
                new RuleFields(fields).read(start, zoning.orElse(Zoning.EXACT).zone(home));
        Optional<TimesOfDay> times = times();
        OnDayOff onDayOff = fields.optional("onDayOff", ON_DAY_OFF).orElse(OnDayOff.FIRE);
        Exceptions exceptions = exceptions();
        if (start.isEmpty() || zoning.isEmpty() || rule.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        return isElapsed(rule.get(), times.get()) && !fitsElapsed(zoning.get(), onDayOff)
                ? Optional.empty()
                : series(rule.get(), start.get(), zoning.get(), times.get())
                        .map(series -> series.withOnDayOff(onDayOff)
                                .withExceptions(onClockOf(series, exceptions, zoning.get())));
    }

    private Optional<Recurring> series(Rule rule, LocalDateTime start, Zoning zoning, TimesOfDay times) {
        try {
            return Optional.of(Recurring.of(rule, start, zoning, times));
        } catch (IllegalArgumentException e) {
            String wrong = String.valueOf(e.getMessage());
            switch (times) {
                case TimesOfDay.AsRuled() -> fields.faultOfAll(wrong, "Another rule");
                case TimesOfDay.At _ ->
                    fields.fault("times", wrong, "A rule of days, weeks, months or years beside times");
                case TimesOfDay.Window _ ->
                    fields.fault("window", wrong, "A minutely or hourly rule, with weekdays at most, beside a window");
            }
            return Optional.empty();
        }
    }

    /** Hours and minutes without any further part, which no clock changes. */
    private static boolean isElapsed(Rule rule, TimesOfDay times) {
        return rule.frequency().isTimeBased() && !rule.hasParts() && times instanceof TimesOfDay.AsRuled;
    }

    private boolean fitsElapsed(Zoning zoning, OnDayOff onDayOff) {
        boolean floats = zoning instanceof Zoning.Floating;
        if (floats) {
            fields.fault("floating", Clock.NO_CLOCK, "A zone, in which start is read");
        }
        boolean moves = onDayOff == OnDayOff.BEFORE || onDayOff == OnDayOff.AFTER;
        if (moves) {
            fields.fault("onDayOff", "Elapsed time cannot be moved to a working day", "fire or skip");
        }
        return !floats && !moves;
    }

    private Optional<TimesOfDay> times() {
        List<LocalTime> times = fields.list("times", Kind.TIME_OF_DAY, MOST_TIMES_A_DAY);
        Optional<TimesOfDay> window = fields.clearableNested("window", Repetition::window);
        if (!times.isEmpty() && fields.has("window")) {
            fields.fault("window", "A day has its times or a window, not both", "Leave one out");
        }
        if (!times.isEmpty()) {
            return Optional.of(TimesOfDay.At.each(times));
        }
        return window.or(() -> fields.has("window") ? Optional.empty() : Optional.of(new TimesOfDay.AsRuled()));
    }

    private static Optional<TimesOfDay> window(Fields fields) {
        return ClockRange.read(fields).map(range -> new TimesOfDay.Window(range.start(), range.end()));
    }

    private Exceptions exceptions() {
        return Exceptions.of(
                localTimes("except"), fields.list("exceptDates", Kind.DATE, Exceptions.MOST), localTimes("extra"));
    }

    private List<LocalDateTime> localTimes(String name) {
        return fields.list(name, Kind.LOCAL_TIME, Exceptions.MOST).stream()
                .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
                .toList();
    }

    /** Elapsed time is kept in UTC whatever the clock on which it was said. */
    private Exceptions onClockOf(Recurring series, Exceptions said, Zoning zoning) {
        if (series.zoning().equals(zoning)) {
            return said;
        }
        ZoneId zone = zoning.zone(home);
        return Exceptions.of(
                said.without().stream().map(time -> inUtc(time, zone)).toList(),
                said.days(),
                said.extra().stream().map(time -> inUtc(time, zone)).toList());
    }

    private static LocalDateTime inUtc(LocalDateTime local, ZoneId zone) {
        return LocalDateTime.ofInstant(LocalTimes.instantOf(local, zone), ZoneOffset.UTC);
    }
}
