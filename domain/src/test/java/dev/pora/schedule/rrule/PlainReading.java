package dev.pora.schedule.rrule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As RFC 5545, section 3.3.10, says it, without any haste: period by period, every day and every second of it is asked
 * whether each part allows it. It shares nothing with the engine but the rule's type.
 */
final class PlainReading implements Reading {
    /** So many periods without any occurrence are looked at. */
    private static final int PATIENCE = 20_000;

    @Override
    public Listed read(Rule rule, LocalDateTime start, LocalDateTime end, int most) {
        return new Series(rule, start.truncatedTo(ChronoUnit.SECONDS)).read(end, most);
    }

    private record Series(Rule rule, LocalDateTime start) {
        Listed read(LocalDateTime end, int most) {
            int count = rule.limit() instanceof Limit.Times(int times) ? Math.min(times, most) : most;
            List<LocalDateTime> found = new ArrayList<>();
            int empty = 0;
            for (long period = 0; found.size() < count && empty < PATIENCE; period += rule.interval()) {
                LocalDateTime begin = begin(period);
                if (!begin.isBefore(end.plusWeeks(1))) {
                    return new Listed(found, false);
                }
                List<LocalDateTime> times = chosen(times(begin)).stream()
                        .filter(time -> !time.isBefore(start) && time.isBefore(end) && withinLimit(time))
                        .toList();
                empty = times.isEmpty() ? empty + 1 : 0;
                found.addAll(times.subList(0, Math.min(times.size(), count - found.size())));
            }
            return new Listed(found, found.size() < count);
        }

        private boolean withinLimit(LocalDateTime time) {
            return !(rule.limit() instanceof Limit.Until(LocalDateTime last) && time.isAfter(last));
        }

        /** Where the period begins; the first one holds the start. */
        private LocalDateTime begin(long periods) {
            return switch (rule.frequency()) {
                case YEARLY -> year(start.getYear() + periods);
                case MONTHLY ->
                    start.toLocalDate().withDayOfMonth(1).plusMonths(periods).atStartOfDay();
                case WEEKLY ->
                    start.toLocalDate()
                            .with(TemporalAdjusters.previousOrSame(rule.weekStart()))
                            .plusWeeks(periods)
                            .atStartOfDay();
                default ->
                    start.truncatedTo(rule.frequency().unit())
                            .plus(periods, rule.frequency().unit());
            };
        }

        private LocalDateTime year(long year) {
            LocalDate first = LocalDate.of((int) year, 1, 1);
            return (rule.weekNumbers().isEmpty() ? first : firstWeek(first)).atStartOfDay();
        }

        private LocalDate firstWeek(LocalDate firstOfYear) {
            return firstOfYear.withDayOfMonth(4).with(TemporalAdjusters.previousOrSame(rule.weekStart()));
        }

        private LocalDateTime endOf(LocalDateTime begin) {
            return rule.weekNumbers().isEmpty()
                    ? begin.plus(1, rule.frequency().unit())
                    : year(weekYear(begin.toLocalDate()) + 1L);
        }

        private List<LocalDateTime> times(LocalDateTime begin) {
            if (rule.frequency().isTimeBased()) {
                return isDay(begin.toLocalDate()) && isTime(begin)
                        ? withinHour(begin).toList()
                        : List.of();
            }
            return begin.toLocalDate()
                    .datesUntil(endOf(begin).toLocalDate())
                    .filter(this::isDay)
                    .flatMap(this::timesOfDay)
                    .toList();
        }

        private Stream<LocalDateTime> timesOfDay(LocalDate day) {
            return orOfStart(rule.hours(), start.getHour())
                    .flatMap(hour -> withinHour(day.atTime(LocalTime.of(hour, 0))));
        }

        /** Of an hour its minutes and seconds, of a minute its seconds, of a second itself. */
        private Stream<LocalDateTime> withinHour(LocalDateTime begin) {
            return switch (rule.frequency()) {
                case SECONDLY -> Stream.of(begin);
                case MINUTELY -> withinMinute(begin);
                default ->
                    orOfStart(rule.minutes(), start.getMinute())
                            .flatMap(minute -> withinMinute(begin.withMinute(minute)));
            };
        }

        private Stream<LocalDateTime> withinMinute(LocalDateTime begin) {
            return orOfStart(rule.seconds(), start.getSecond())
                    .map(second -> Math.min(second, 59))
                    .distinct()
                    .map(begin::withSecond);
        }

        private static Stream<Integer> orOfStart(Set<Integer> given, int ofStart) {
            return given.isEmpty() ? Stream.of(ofStart) : given.stream().sorted();
        }

        private boolean isTime(LocalDateTime time) {
            boolean hour = allows(rule.hours(), given -> given == time.getHour());
            boolean minute =
                    rule.frequency() == Frequency.HOURLY || allows(rule.minutes(), given -> given == time.getMinute());
            return hour
                    && minute
                    && (rule.frequency() != Frequency.SECONDLY
                            || allows(rule.seconds(), given -> Math.min(given, 59) == time.getSecond()));
        }

        private static <T> boolean allows(Set<T> given, Predicate<T> matching) {
            return given.isEmpty() || given.stream().anyMatch(matching);
        }

        private boolean isDay(LocalDate day) {
            return allows(rule.months(), day.getMonth()::equals)
                    && allows(rule.weekNumbers(), number -> isWeek(day, number))
                    && allows(rule.yearDays(), number -> counted(number, day.getDayOfYear(), day.lengthOfYear()))
                    && allows(rule.monthDays(), number -> counted(number, day.getDayOfMonth(), day.lengthOfMonth()))
                    && allows(rule.weekdays(), given -> isWeekday(day, given))
                    && isMonthOfStart(day)
                    && isDayOfStart(day);
        }

        private static boolean counted(int number, int fromBeginning, int length) {
            return number == fromBeginning || number == fromBeginning - length - 1;
        }

        private boolean isWeek(LocalDate day, int number) {
            WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
            int weeksOfYear = (int) day.range(weeks.weekOfWeekBasedYear()).getMaximum();
            return counted(number, day.get(weeks.weekOfWeekBasedYear()), weeksOfYear);
        }

        private int weekYear(LocalDate day) {
            return day.get(WeekFields.of(rule.weekStart(), 4).weekBasedYear());
        }

        private boolean isWeekday(LocalDate day, NthWeekday given) {
            if (day.getDayOfWeek() != given.weekday()) {
                return false;
            }
            boolean ofYear =
                    rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
            int before = ofYear ? day.getDayOfYear() - 1 : day.getDayOfMonth() - 1;
            int after = (ofYear ? day.lengthOfYear() : day.lengthOfMonth()) - 1 - before;
            return given.isEvery() || given.ordinal() == before / 7 + 1 || given.ordinal() == -(after / 7 + 1);
        }

        /** A day of the month without its month, its week or its place in the year is one of the start's month. */
        private boolean isMonthOfStart(LocalDate day) {
            boolean placed = !(rule.months().isEmpty()
                    && rule.weekNumbers().isEmpty()
                    && rule.yearDays().isEmpty());
            return rule.frequency() != Frequency.YEARLY
                    || placed
                    || rule.monthDays().isEmpty()
                    || day.getMonth() == start.getMonth();
        }

        /** Without any part that names days, the start does. */
        private boolean isDayOfStart(LocalDate day) {
            boolean named = !(rule.yearDays().isEmpty()
                    && rule.monthDays().isEmpty()
                    && rule.weekdays().isEmpty());
            DayOfWeek weekday = start.getDayOfWeek();
            return named
                    || switch (rule.frequency()) {
                        case YEARLY ->
                            rule.weekNumbers().isEmpty() ? isDateOfStart(day) : day.getDayOfWeek() == weekday;
                        case MONTHLY -> day.getDayOfMonth() == start.getDayOfMonth();
                        case WEEKLY -> day.getDayOfWeek() == weekday;
                        default -> true;
                    };
        }

        private boolean isDateOfStart(LocalDate day) {
            return day.getDayOfMonth() == start.getDayOfMonth()
                    && (!rule.months().isEmpty() || day.getMonth() == start.getMonth());
        }

        private List<LocalDateTime> chosen(List<LocalDateTime> times) {
            if (rule.positions().isEmpty()) {
                return times;
            }
            Set<Integer> indexes = new TreeSet<>();
            for (int position : rule.positions()) {
                indexes.add(position > 0 ? position - 1 : times.size() + position);
            }
            return IntStream.range(0, times.size())
                    .filter(indexes::contains)
                    .mapToObj(times::get)
                    .toList();
        }
    }
}
