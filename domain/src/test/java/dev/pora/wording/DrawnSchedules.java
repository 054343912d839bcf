package dev.pora.wording;

import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.NthWeekday;
import dev.pora.schedule.rrule.Rule;
import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Valid recurring schedules, drawn by a seed: the same seed gives the same. */
final class DrawnSchedules {
    private static final LocalDateTime EPOCH = LocalDateTime.of(2026, 11, 24, 9, 0);

    private final Random random;

    DrawnSchedules(long seed) {
        this.random = new Random(seed);
    }

    /** Of any kind, with everything that may stand beside the rule. */
    Recurring any() {
        return valid(() -> {
            LocalDateTime start = EPOCH.plusSeconds(random.nextInt(100_000_000));
            Recurring recurring = Recurring.of(rule(start, 3).limited(limit(start)), start, zoning(), times())
                    .withOnDayOff(one(OnDayOff.values()));
            return random.nextBoolean() ? recurring : recurring.withExceptions(exceptions(start));
        });
    }

    /** The rule alone, from one start, of so few values that equals and near equals are drawn again and again. */
    Recurring alike() {
        return valid(() -> Recurring.of(rule(EPOCH, 1), EPOCH, Zoning.EXACT));
    }

    /** What the domain refuses is drawn anew. */
    private static Recurring valid(Supplier<Recurring> drawing) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            Optional<Recurring> drawn = tried(drawing);
            if (drawn.isPresent()) {
                return drawn.get();
            }
        }
        throw new AssertionError("Nothing valid was drawn");
    }

    private static Optional<Recurring> tried(Supplier<Recurring> drawing) {
        try {
            return Optional.of(drawing.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Rule rule(LocalDateTime start, int variety) {
        Frequency frequency = one(Frequency.values());
        boolean rich = variety > 1;
        return new Rule(
                frequency,
                random.nextBoolean() ? 1 : 1 + random.nextInt(rich ? 100 : 3),
                some(5, () -> Month.of(1 + random.nextInt(12))),
                some(12, () -> ordinal(rich ? 53 : 2)),
                some(12, () -> ordinal(rich ? 366 : 2)),
                some(4, () -> rich ? ordinal(31) : ordinal(2)),
                some(2, this::weekday),
                some(4, () -> random.nextInt(24)),
                some(6, () -> random.nextInt(60)),
                rich ? some(8, () -> random.nextInt(61)) : Set.of(start.getSecond()),
                some(6, () -> ordinal(rich ? 6 : 2)),
                rich ? one(DayOfWeek.values()) : DayOfWeek.MONDAY,
                Limit.NEVER);
    }

    private NthWeekday weekday() {
        DayOfWeek day = one(DayOfWeek.values());
        return random.nextInt(3) == 0 ? new NthWeekday(ordinal(5), day) : NthWeekday.every(day);
    }

    private int ordinal(int most) {
        int number = 1 + random.nextInt(most);
        return random.nextInt(3) == 0 ? -number : number;
    }

    private Limit limit(LocalDateTime start) {
        return switch (random.nextInt(4)) {
            case 0 -> new Limit.Times(1 + random.nextInt(5));
            case 1 -> new Limit.Until(start.plusSeconds(random.nextInt(100_000_000)));
            default -> Limit.NEVER;
        };
    }

    private Zoning zoning() {
        return random.nextBoolean() ? new Zoning.Floating() : new Zoning.Fixed(ZoneId.of("Asia/Kathmandu"));
    }

    private TimesOfDay times() {
        return switch (random.nextInt(4)) {
            case 0 -> TimesOfDay.At.each(Set.of(time(), time().plusNanos(1)));
            case 1 -> new TimesOfDay.Window(time(), time());
            default -> new TimesOfDay.AsRuled();
        };
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400));
    }

    private Exceptions exceptions(LocalDateTime start) {
        Supplier<LocalDateTime> time = () -> start.plusSeconds(random.nextInt(100_000_000));
        return Exceptions.of(some(1, time), some(1, () -> time.get().toLocalDate()), some(1, time));
    }

    /** Up to five values; none in most of {@code rarity} cases. */
    private <T> Set<T> some(int rarity, Supplier<T> value) {
        Set<T> values = new HashSet<>();
        int count = random.nextInt(rarity) == 0 ? 1 + random.nextInt(5) : 0;
        for (int index = 0; index < count; index++) {
            values.add(value.get());
        }
        return values;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
