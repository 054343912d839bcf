package dev.pora.notification;

import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A schedule said twice: as a question to a clock on the wall, and as domain says it. */
sealed interface ModelRule {
    Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Whether it is due when a clock shows this for the first time. */
    boolean isDue(LocalDateTime shown);

    Schedule schedule(Zoning zoning);

    default boolean isSeries() {
        return true;
    }

    /** On UTC's clock whatever the zone. */
    default boolean isElapsed() {
        return false;
    }

    /** At some times of some days. */
    record Daily(LocalDate start, List<LocalTime> times, Set<DayOfWeek> days) implements ModelRule {
        @Override
        public boolean isDue(LocalDateTime shown) {
            return !shown.toLocalDate().isBefore(start)
                    && days.contains(shown.getDayOfWeek())
                    && times.contains(shown.toLocalTime());
        }

        @Override
        public Schedule schedule(Zoning zoning) {
            Rule rule = Rule.every(1, Frequency.WEEKLY).on(days);
            return Recurring.of(rule, start.atStartOfDay(), zoning, TimesOfDay.At.each(times));
        }
    }

    /** In steps within a part of the day. */
    record Window(LocalDate start, LocalTime from, LocalTime to, int step) implements ModelRule {
        @Override
        public boolean isDue(LocalDateTime shown) {
            LocalTime time = shown.toLocalTime();
            return !shown.toLocalDate().isBefore(start)
                    && WORKDAYS.contains(shown.getDayOfWeek())
                    && !time.isBefore(from)
                    && !time.isAfter(to)
                    && ChronoUnit.MINUTES.between(from, time) % step == 0;
        }

        @Override
        public Schedule schedule(Zoning zoning) {
            Rule rule = Rule.every(step, Frequency.MINUTELY).on(WORKDAYS);
            return Recurring.of(rule, start.atStartOfDay(), zoning, new TimesOfDay.Window(from, to));
        }
    }

    /** On a day of the month, or the last one of a shorter month. */
    record Monthly(LocalDateTime start, int day) implements ModelRule {
        @Override
        public boolean isDue(LocalDateTime shown) {
            int anchored = Math.min(day, shown.toLocalDate().lengthOfMonth());
            return !shown.isBefore(start)
                    && shown.getDayOfMonth() == anchored
                    && shown.toLocalTime().equals(start.toLocalTime());
        }

        @Override
        public Schedule schedule(Zoning zoning) {
            return Recurring.of(Rule.monthlyOn(1, day), start, zoning);
        }
    }

    /** Every so many minutes of elapsed time. */
    record Elapsed(LocalDateTime start, int minutes) implements ModelRule {
        @Override
        public boolean isDue(LocalDateTime shown) {
            return !shown.isBefore(start) && ChronoUnit.MINUTES.between(start, shown) % minutes == 0;
        }

        @Override
        public Schedule schedule(Zoning zoning) {
            return Recurring.of(Rule.every(minutes, Frequency.MINUTELY), start, Zoning.EXACT);
        }

        @Override
        public boolean isElapsed() {
            return true;
        }
    }

    /** A single time. */
    record Single(LocalDateTime at) implements ModelRule {
        @Override
        public boolean isDue(LocalDateTime shown) {
            return shown.equals(at);
        }

        @Override
        public Schedule schedule(Zoning zoning) {
            return new Once(at, zoning);
        }

        @Override
        public boolean isSeries() {
            return false;
        }
    }

    /** Something near this local time, at minutes that come round often. */
    static ModelRule random(Random chance, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalTime soon = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1 + chance.nextInt(120));
        return switch (chance.nextInt(5)) {
            case 0 ->
                new Daily(
                        today.minusDays(chance.nextInt(3)),
                        List.of(soon, soon.plusHours(5)),
                        EnumSet.allOf(DayOfWeek.class));
            case 1 -> new Window(today.minusDays(2), LocalTime.of(1, 0), LocalTime.of(18, 10), 15 + chance.nextInt(60));
            case 2 -> new Monthly(today.minusDays(40).atTime(soon), 29 + chance.nextInt(3));
            case 3 -> new Elapsed(now.minusMinutes(chance.nextInt(5000)), 20 + chance.nextInt(300));
            default -> new Single(today.atTime(soon).plusDays(soon.isAfter(now.toLocalTime()) ? 0 : 1));
        };
    }
}
