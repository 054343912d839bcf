package dev.pora.wording;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Misfit;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Schedules of every kind that a person may have, drawn by a seed, each with the moment at which it is told. */
public final class ToldSchedules {
    static final String STEPS_ON_WEEKDAYS = "steps on some weekdays";
    static final String AFTER_DONE = "after done";
    static final String ANY_RULE = "any rule";

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneOffset.UTC);
    private static final List<ZoneId> BOUND = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/Argentina/Buenos_Aires"),
            ZoneId.of("Asia/Yekaterinburg"),
            ZoneId.of("America/Indiana/Knox"),
            ZoneId.of("Etc/GMT+5"),
            ZoneOffset.ofHoursMinutes(5, 30));
    private static final EnumSet<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Random random;
    private final Map<String, Supplier<Schedule>> kinds = new LinkedHashMap<>();
    private ZoneId zone = ZoneOffset.UTC;
    private LocalDateTime now = LocalDateTime.of(2026, 3, 11, 10, 20);

    public ToldSchedules(long seed) {
        this.random = new Random(seed);
        kinds.put("once", this::once);
        kinds.put("every so many days", () -> series(Rule.every(interval(), Frequency.DAILY)));
        kinds.put(
                "weekly", () -> series(Rule.every(interval(), Frequency.WEEKLY).on(weekdays())));
        kinds.put("weekly by its start", () -> series(Rule.every(interval(), Frequency.WEEKLY)));
        kinds.put("day of the month or its last", () -> series(Rule.monthlyOn(interval(), 1 + random.nextInt(31))));
        kinds.put(
                "days of the month",
                () -> series(Rule.every(interval(), Frequency.MONTHLY).onMonthDays(monthDays())));
        kinds.put(
                "nth weekdays of the month",
                () -> series(Rule.every(interval(), Frequency.MONTHLY).onNth(nths())));
        kinds.put(
                "working day of the month",
                () -> series(Rule.every(interval(), Frequency.MONTHLY)
                        .on(WEEKDAYS)
                        .at(Set.of(one(List.of(1, 2, 3, 5, 10, -1, -2, -3))))));
        kinds.put("yearly", () -> series(Rule.yearlyOn(interval(), date())));
        kinds.put(
                "nth weekdays of a month every year",
                () -> series(Rule.every(interval(), Frequency.YEARLY)
                        .in(Set.of(month()))
                        .onNth(nths())));
        kinds.put(
                "yearly in several months",
                () -> series(Rule.every(interval(), Frequency.YEARLY)
                        .in(Set.of(Month.MARCH, month()))
                        .onMonthDays(Set.of(1 + random.nextInt(28)))));
        kinds.put(
                "last day of a month every year",
                () -> series(Rule.every(interval(), Frequency.YEARLY)
                        .in(Set.of(month()))
                        .onMonthDays(Set.of(-1))));
        kinds.put(
                "days and weeks in some months",
                () -> series(Rule.every(1, one(List.of(Frequency.DAILY, Frequency.WEEKLY)))
                        .on(weekdays())
                        .in(months())));
        kinds.put("by hours and minutes of the rule", () -> series(withClock(Rule.every(interval(), Frequency.DAILY))));
        kinds.put("window", this::window);
        kinds.put("window on some days", this::windowOnDays);
        kinds.put("elapsed", this::elapsed);
        kinds.put(
                STEPS_ON_WEEKDAYS,
                () -> series(Rule.every(1 + random.nextInt(5), Frequency.HOURLY).on(weekdays())));
        kinds.put(AFTER_DONE, this::afterDone);
        kinds.put(ANY_RULE, this::any);
    }

    public Set<String> kinds() {
        return kinds.keySet();
    }

    /** One of a kind with something ahead. */
    public Told draw(String kind) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            zone = one(ZONES);
            now = LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt(90_000_000));
            Instant instant = now.atZone(zone).toInstant();
            Optional<Schedule> drawn =
                    tried(Objects.requireNonNull(kinds.get(kind))).filter(schedule -> isAhead(schedule, instant));
            if (drawn.isPresent()) {
                return new Told(kind, drawn.get(), zone, instant);
            }
        }
        throw new AssertionError("Nothing valid was drawn of " + kind);
    }

    private static Optional<Schedule> tried(Supplier<Schedule> drawing) {
        try {
            return Optional.of(drawing.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** With a time of its rule ahead, and no two in the same minute: one of which only an extra time is left is no series any more. */
    private boolean isAhead(Schedule schedule, Instant instant) {
        Schedule plain = schedule instanceof Recurring recurring
                ? recurring.withExceptions(Exceptions.none()).withOnDayOff(OnDayOff.FIRE)
                : schedule;
        UserCalendar calendar = UserCalendar.in(zone);
        boolean fits = !(plain instanceof Recurring series && isTooOften(series));
        return fits
                && plain.next(instant, calendar).isPresent()
                && schedule.next(instant, calendar).isPresent();
    }

    private static boolean isTooOften(Recurring plain) {
        boolean mayBe = plain.rule().frequency() == Frequency.SECONDLY
                || !plain.rule().seconds().isEmpty();
        return mayBe && plain.misfit().filter(Misfit.TOO_OFTEN::equals).isPresent();
    }

    private Schedule once() {
        LocalDateTime at = now.plusSeconds(1 + random.nextInt(random.nextBoolean() ? 10_000_000 : 200_000_000));
        LocalDateTime exact = random.nextInt(3) == 0 ? at : at.truncatedTo(ChronoUnit.MINUTES);
        return switch (random.nextInt(3)) {
            case 0 -> new Once(exact, new Zoning.Floating());
            case 1 -> new Once(exact, new Zoning.Fixed(one(BOUND)));
            default -> new Once(exact.atZone(zone).toInstant());
        };
    }

    private Schedule series(Rule rule) {
        return furnished(
                rule,
                random.nextInt(3) == 0
                                && !rule.frequency().isTimeBased()
                                && rule.hours().isEmpty()
                        ? TimesOfDay.At.each(some(5, this::time))
                        : new TimesOfDay.AsRuled());
    }

    /** With everything that may stand beside a rule. */
    private Recurring furnished(Rule rule, TimesOfDay times) {
        LocalDateTime start = start();
        boolean elapsed = rule.frequency().isTimeBased() && !rule.hasParts() && times instanceof TimesOfDay.AsRuled;
        Recurring series =
                Recurring.of(rule.limited(limit(start)), start, elapsed ? new Zoning.Fixed(zone) : zoning(), times);
        return series.withOnDayOff(onDayOff(elapsed)).withExceptions(exceptions(series));
    }

    private LocalDateTime start() {
        LocalDateTime day = switch (random.nextInt(3)) {
            case 0 -> now.plusDays(random.nextInt(400));
            case 1 -> now;
            default -> now.minusDays(random.nextInt(1000));
        };
        return day.with(time());
    }

    private LocalTime time() {
        return switch (random.nextInt(6)) {
            case 0 -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
            case 1, 2 -> LocalTime.of(random.nextInt(24), 0);
            default -> LocalTime.of(random.nextInt(24), random.nextInt(60));
        };
    }

    private Limit limit(LocalDateTime start) {
        LocalDateTime base = start.isAfter(now) ? start : now;
        return switch (random.nextInt(6)) {
            case 0 -> new Limit.Times(1 + random.nextInt(random.nextBoolean() ? 30 : 700));
            case 1 ->
                new Limit.Until(base.toLocalDate().plusDays(random.nextInt(800)).atTime(23, 59, 59));
            case 2 -> new Limit.Until(base.plusSeconds(random.nextInt(60_000_000)));
            default -> Limit.NEVER;
        };
    }

    private Zoning zoning() {
        return random.nextInt(4) == 0 ? new Zoning.Fixed(one(BOUND)) : new Zoning.Floating();
    }

    private OnDayOff onDayOff(boolean elapsed) {
        OnDayOff any = random.nextInt(3) == 0 ? one(List.of(OnDayOff.values())) : OnDayOff.FIRE;
        return elapsed && any != OnDayOff.SKIP ? OnDayOff.FIRE : any;
    }

    /** Days and times on which the series would come, and extra ones on which it would not. */
    private Exceptions exceptions(Recurring series) {
        if (random.nextInt(3) > 0) {
            return Exceptions.none();
        }
        Supplier<LocalDateTime> coming = () -> series.next(
                        now.plusDays(random.nextInt(300)).atZone(zone).toInstant(), UserCalendar.in(zone))
                .map(next -> LocalDateTime.ofInstant(next, series.zoning().zone(zone)))
                .orElse(now);
        Supplier<LocalDateTime> other = () -> now.plusDays(random.nextInt(300)).with(time());
        return Exceptions.of(
                random.nextBoolean() ? some(4, coming) : Set.of(),
                random.nextBoolean() ? some(4, () -> coming.get().toLocalDate()) : Set.of(),
                random.nextInt(3) == 0 ? some(4, other) : Set.of());
    }

    private Schedule window() {
        Frequency steps = one(List.of(Frequency.HOURLY, Frequency.MINUTELY));
        int interval =
                steps == Frequency.HOURLY ? 1 + random.nextInt(5) : one(List.of(5, 10, 15, 20, 21, 30, 45, 90, 101));
        return furnished(Rule.every(interval, steps), new TimesOfDay.Window(time(), time()));
    }

    private Schedule windowOnDays() {
        Rule rule = Rule.every(1 + random.nextInt(3), Frequency.HOURLY);
        Rule onDays = switch (random.nextInt(3)) {
            case 0 -> rule.on(weekdays());
            case 1 -> rule.in(months());
            default -> rule.onMonthDays(monthDays());
        };
        return furnished(onDays, new TimesOfDay.Window(time(), time()));
    }

    private Schedule elapsed() {
        Frequency steps = one(List.of(Frequency.HOURLY, Frequency.MINUTELY, Frequency.SECONDLY));
        int interval = 1 + random.nextInt(steps == Frequency.HOURLY ? 200 : 900);
        return furnished(
                Rule.every(steps == Frequency.SECONDLY ? interval + 59 : interval, steps), new TimesOfDay.AsRuled());
    }

    private Schedule afterDone() {
        ChronoUnit unit = one(List.of(
                ChronoUnit.MINUTES,
                ChronoUnit.HOURS,
                ChronoUnit.DAYS,
                ChronoUnit.WEEKS,
                ChronoUnit.MONTHS,
                ChronoUnit.YEARS));
        Span gap = new Span(1 + random.nextInt(unit == ChronoUnit.YEARS ? 5 : 90), unit);
        LocalDateTime next = now.plusSeconds(1 + random.nextInt(9_000_000));
        return gap.isElapsed()
                ? new AfterDone(
                        gap,
                        next.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime(),
                        Zoning.EXACT)
                : new AfterDone(gap, next, zoning());
    }

    private Schedule any() {
        Frequency frequency = one(List.of(Frequency.values()));
        return furnished(
                new Rule(
                        frequency,
                        random.nextBoolean() ? 1 : 1 + random.nextInt(60),
                        maybe(5, this::month),
                        maybe(9, () -> ordinal(53)),
                        maybe(9, () -> ordinal(366)),
                        maybe(4, () -> ordinal(31)),
                        maybe(
                                2,
                                () -> random.nextInt(3) == 0
                                        ? new NthWeekday(ordinal(5), weekday())
                                        : NthWeekday.every(weekday())),
                        maybe(4, () -> random.nextInt(24)),
                        maybe(6, () -> random.nextInt(60)),
                        maybe(8, () -> random.nextInt(60)),
                        maybe(6, () -> ordinal(6)),
                        one(List.of(DayOfWeek.values())),
                        Limit.NEVER),
                new TimesOfDay.AsRuled());
    }

    private Rule withClock(Rule rule) {
        return new Rule(
                rule.frequency(),
                rule.interval(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                some(4, () -> random.nextInt(24)),
                maybe(2, () -> random.nextInt(60)),
                Set.of(),
                Set.of(),
                DayOfWeek.MONDAY,
                Limit.NEVER);
    }

    private int interval() {
        return random.nextBoolean() ? 1 : 1 + random.nextInt(random.nextBoolean() ? 4 : 30);
    }

    private MonthDay date() {
        return MonthDay.from(LocalDateTime.of(2028, 1, 1, 0, 0).plusDays(random.nextInt(366)));
    }

    private int ordinal(int most) {
        int number = 1 + random.nextInt(most);
        return random.nextInt(3) == 0 ? -number : number;
    }

    private Set<Integer> monthDays() {
        return some(4, () -> random.nextInt(4) == 0 ? one(List.of(-1, -2, -5, 29, 30, 31)) : 1 + random.nextInt(28));
    }

    private Set<NthWeekday> nths() {
        return some(3, () -> new NthWeekday(one(List.of(1, 2, 3, 4, 5, -1, -2)), weekday()));
    }

    private Set<DayOfWeek> weekdays() {
        return switch (random.nextInt(4)) {
            case 0 -> WEEKDAYS;
            case 1 -> EnumSet.complementOf(WEEKDAYS);
            default -> some(7, this::weekday);
        };
    }

    private DayOfWeek weekday() {
        return DayOfWeek.of(1 + random.nextInt(7));
    }

    private Set<Month> months() {
        return some(5, this::month);
    }

    private Month month() {
        return Month.of(1 + random.nextInt(12));
    }

    private <T> Set<T> maybe(int rarity, Supplier<T> value) {
        return random.nextInt(rarity) == 0 ? some(5, value) : Set.of();
    }

    /** One to {@code most} values. */
    private <T> Set<T> some(int most, Supplier<T> value) {
        Set<T> values = new HashSet<>();
        int count = 1 + random.nextInt(random.nextBoolean() ? 1 : most);
        for (int index = 0; index < count; index++) {
            values.add(value.get());
        }
        return values;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
