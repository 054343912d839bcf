package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Valid rules with starts, drawn by a seed and a number: the same ones give the same rule. */
final class RandomRules {
    private static final Frequency[] FREQUENCIES = Frequency.values();
    private static final DayOfWeek[] WEEKDAYS = DayOfWeek.values();
    private static final LocalDateTime EPOCH = LocalDateTime.of(1990, 1, 1, 0, 0);
    private static final int YEARS = 40;

    private final SplittableRandom random;

    private RandomRules(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A rule and what it is counted from. */
    record Drawn(Rule rule, LocalDateTime start) {
        private static final int MOST = 40;

        /** The first occurrences: enough for some periods, few enough for those who go through each of them. */
        Reading.Listed readBy(Reading reading) {
            return reading.read(rule, start, end(), MOST);
        }

        private LocalDateTime end() {
            return switch (rule.frequency()) {
                case SECONDLY -> start.plusMinutes(20);
                case MINUTELY -> start.plusDays(1);
                case HOURLY -> start.plusDays(30);
                case DAILY -> start.plusYears(3);
                case WEEKLY -> start.plusYears(7);
                case MONTHLY -> start.plusYears(10);
                case YEARLY -> start.plusYears(30);
            };
        }

        @Override
        public String toString() {
            return RuleText.of(rule) + " from " + start;
        }
    }

    static Drawn draw(long seed, int number) {
        return new RandomRules(seed * 1_000_003 + number).next();
    }

    private Drawn next() {
        LocalDateTime start = start();
        Frequency frequency = FREQUENCIES[random.nextInt(FREQUENCIES.length)];
        Rule rule = parts(frequency, start);
        if (rule.hasParts() && oneIn(5)) {
            rule = rule.at(positions());
        }
        return new Drawn(rule.limited(limit(frequency, start)), start);
    }

    private LocalDateTime start() {
        LocalDateTime drawn = EPOCH.plusDays(random.nextInt(YEARS * 365)).plusSeconds(random.nextInt(86_400));
        LocalDateTime sparse =
                oneIn(3) ? drawn.withDayOfMonth(drawn.toLocalDate().lengthOfMonth()) : drawn;
        return oneIn(2) ? sparse.withMinute(0).withSecond(0) : sparse;
    }

    private Rule parts(Frequency frequency, LocalDateTime start) {
        boolean yearly = frequency == Frequency.YEARLY;
        boolean timeBased = frequency.isTimeBased();
        Set<Integer> weekNumbers = yearly && oneIn(4) ? ordinals(53) : Set.of();
        return new Rule(
                frequency,
                interval(frequency),
                oneIn(4) ? months(start) : Set.of(),
                weekNumbers,
                (yearly || timeBased) && oneIn(6) ? yearDays(start) : Set.of(),
                frequency != Frequency.WEEKLY && oneIn(4) ? monthDays(start) : Set.of(),
                oneIn(2) ? weekdays(yearly && weekNumbers.isEmpty(), frequency == Frequency.MONTHLY) : Set.of(),
                oneIn(5) ? near(start.getHour(), 24) : Set.of(),
                oneIn(6) ? near(start.getMinute(), 60) : Set.of(),
                oneIn(8) ? near(start.getSecond(), 60) : Set.of(),
                Set.of(),
                oneIn(3) ? WEEKDAYS[random.nextInt(WEEKDAYS.length)] : DayOfWeek.MONDAY,
                Limit.NEVER);
    }

    private int interval(Frequency frequency) {
        if (oneIn(2)) {
            return 1;
        }
        return 1 + random.nextInt(oneIn(4) && frequency != Frequency.YEARLY ? 100 : 5);
    }

    private Set<Month> months(LocalDateTime start) {
        Set<Month> months = some(1 + random.nextInt(4), index -> Month.of(1 + random.nextInt(12)));
        if (oneIn(2)) {
            months.add(start.getMonth());
        }
        return months;
    }

    private Set<Integer> monthDays(LocalDateTime start) {
        Set<Integer> days = ordinals(31);
        if (oneIn(2)) {
            days.add(start.getDayOfMonth());
        }
        return days;
    }

    private Set<Integer> yearDays(LocalDateTime start) {
        Set<Integer> days = ordinals(366);
        if (oneIn(2)) {
            days.add(start.getDayOfYear());
        }
        return days;
    }

    private Set<NthWeekday> weekdays(boolean countedInYear, boolean countedInMonth) {
        boolean counted = (countedInYear || countedInMonth) && oneIn(2);
        int most = countedInYear && oneIn(2) ? 53 : 5;
        return some(1 + random.nextInt(4), index -> {
            DayOfWeek weekday = WEEKDAYS[random.nextInt(WEEKDAYS.length)];
            return counted && !oneIn(4) ? new NthWeekday(ordinal(most), weekday) : NthWeekday.every(weekday);
        });
    }

    /** Some numbers below {@code end}, often with that of the start, so that fine-grained rules find something. */
    private Set<Integer> near(int ofStart, int end) {
        Set<Integer> numbers = some(1 + random.nextInt(4), index -> random.nextInt(end));
        if (!oneIn(3)) {
            numbers.add(ofStart);
        }
        return numbers;
    }

    private Set<Integer> positions() {
        return some(1 + random.nextInt(3), index -> ordinal(oneIn(3) ? 366 : 6));
    }

    private Set<Integer> ordinals(int most) {
        return some(1 + random.nextInt(4), index -> ordinal(most));
    }

    private int ordinal(int most) {
        int number = 1 + random.nextInt(most);
        return oneIn(3) ? -number : number;
    }

    private Limit limit(Frequency frequency, LocalDateTime start) {
        if (oneIn(4)) {
            return new Limit.Times(1 + random.nextInt(30));
        }
        return oneIn(4)
                ? new Limit.Until(
                        start.plus(random.nextInt(40), frequency.unit()).plusSeconds(random.nextInt(3)))
                : Limit.NEVER;
    }

    private static <T> Set<T> some(int count, IntFunction<T> drawing) {
        Set<T> values = new HashSet<>();
        for (int index = 0; index < count; index++) {
            values.add(drawing.apply(index));
        }
        return values;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
