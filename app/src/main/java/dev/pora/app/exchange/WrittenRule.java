package dev.pora.app.exchange;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.rrule.Limit;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A recurring schedule as the text of its rule, and what no rule says.
 *
 * @param rrule without DTSTART and without {@code RRULE:}; its times are local
 * @param parts {@code window}: from and to; {@code times}: those of a day when they are several; {@code exdate} and
 *     {@code rdate}: dates and local times that are left out or added
 */
record WrittenRule(String rrule, Map<String, List<String>> parts) {
    static WrittenRule of(Recurring recurring, ZoneId zone) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        if (recurring.times() instanceof TimesOfDay.Window(LocalTime from, LocalTime to)) {
            parts.put("window", List.of(from.toString(), to.toString()));
        }
        SortedSet<LocalTime> times = severalTimes(recurring);
        put(parts, "times", times, Stream.of());
        put(
                parts,
                "exdate",
                recurring.exceptions().days(),
                local(recurring.exceptions().without(), recurring, zone));
        put(parts, "rdate", List.of(), local(recurring.exceptions().extra(), recurring, zone));
        Rule rule = recurring.rule().limited(limit(recurring, zone));
        return new WrittenRule(
                RuleText.of(isGrid(times) && rule.positions().isEmpty() ? at(times, rule) : rule), parts);
    }

    private static void put(
            Map<String, List<String>> parts, String name, Collection<?> values, Stream<LocalDateTime> more) {
        List<String> all =
                Stream.concat(values.stream(), more).map(Object::toString).toList();
        if (!all.isEmpty()) {
            parts.put(name, all);
        }
    }

    private static SortedSet<LocalTime> severalTimes(Recurring recurring) {
        return recurring.times() instanceof TimesOfDay.At(var times) && times.size() > 1 ? times : new TreeSet<>();
    }

    /** Whether BYHOUR and BYMINUTE can say these times: each hour has the same minutes. */
    private static boolean isGrid(SortedSet<LocalTime> times) {
        return !times.isEmpty()
                && times.stream().allMatch(time -> time.getSecond() == 0)
                && times.size()
                        == distinct(times, LocalTime::getHour).size()
                                * distinct(times, LocalTime::getMinute).size();
    }

    private static Set<Integer> distinct(SortedSet<LocalTime> times, Function<LocalTime, Integer> part) {
        return new TreeSet<>(times.stream().map(part).toList());
    }

    private static Rule at(SortedSet<LocalTime> times, Rule days) {
        return new Rule(
                days.frequency(),
                days.interval(),
                days.months(),
                days.weekNumbers(),
                days.yearDays(),
                days.monthDays(),
                days.weekdays(),
                distinct(times, LocalTime::getHour),
                distinct(times, LocalTime::getMinute),
                Set.of(),
                Set.of(),
                days.weekStart(),
                days.limit());
    }

    /** Elapsed time is kept in UTC; here its end is told on the clock of the zone, as everything else. */
    private static Limit limit(Recurring recurring, ZoneId zone) {
        return recurring.isElapsed() && recurring.rule().limit() instanceof Limit.Until(LocalDateTime last)
                ? new Limit.Until(inZone(last, zone))
                : recurring.rule().limit();
    }

    private static Stream<LocalDateTime> local(Collection<LocalDateTime> times, Recurring recurring, ZoneId zone) {
        return times.stream().map(time -> recurring.isElapsed() ? inZone(time, zone) : time);
    }

    private static LocalDateTime inZone(LocalDateTime utc, ZoneId zone) {
        return LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), zone);
    }
}
