package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Exceptions;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Parsed;
import dev.pora.schedule.rrule.Rule;
import dev.pora.schedule.rrule.RuleText;
import dev.pora.workday.OnDayOff;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A schedule as the columns of its notification. */
final class ScheduleColumns {
    static final String ONCE = "ONCE";
    private static final String RECURRING = "RECURRING";
    private static final String AFTER_DONE = "AFTER_DONE";

    private ScheduleColumns() {}

    static Map<Field<?>, @Nullable Object> of(Schedule schedule) {
        Map<Field<?>, @Nullable Object> columns = none();
        columns.put(NOTIFICATION.ZONE, zone(schedule.zoning()));
        switch (schedule) {
            case Once once -> put(columns, ONCE, once.at());
            case AfterDone rule -> {
                put(columns, AFTER_DONE, rule.next());
                columns.put(NOTIFICATION.AFTER_DONE, rule.gap().text());
            }
            case Recurring series -> {
                put(columns, RECURRING, series.start());
                put(columns, series);
            }
        }
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> none() {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        for (Field<?> field : List.of(
                NOTIFICATION.RRULE,
                NOTIFICATION.LOCAL_LAST,
                NOTIFICATION.TIMES,
                NOTIFICATION.WINDOW_FROM,
                NOTIFICATION.WINDOW_TO,
                NOTIFICATION.AFTER_DONE)) {
            columns.put(field, null);
        }
        put(columns, OnDayOff.FIRE, Exceptions.none());
        return columns;
    }

    private static void put(Map<Field<?>, @Nullable Object> columns, String kind, LocalDateTime start) {
        columns.put(NOTIFICATION.SCHEDULE, kind);
        columns.put(NOTIFICATION.LOCAL_START, stored(start));
    }

    private static void put(Map<Field<?>, @Nullable Object> columns, OnDayOff onDayOff, Exceptions exceptions) {
        columns.put(NOTIFICATION.ON_DAY_OFF, onDayOff.name());
        columns.put(NOTIFICATION.EXCEPT_TIMES, stored(exceptions.without()));
        columns.put(NOTIFICATION.EXCEPT_DAYS, exceptions.days().toArray(LocalDate[]::new));
        columns.put(NOTIFICATION.EXTRA_TIMES, stored(exceptions.extra()));
    }

    private static void put(Map<Field<?>, @Nullable Object> columns, Recurring series) {
        columns.put(NOTIFICATION.RRULE, RuleText.of(series.rule()));
        columns.put(NOTIFICATION.LOCAL_LAST, series.last().orElse(null));
        put(columns, series.onDayOff(), series.exceptions());
        switch (series.times()) {
            case TimesOfDay.AsRuled() -> {}
            case TimesOfDay.At(SortedSet<LocalTime> times) ->
                columns.put(NOTIFICATION.TIMES, times.toArray(LocalTime[]::new));
            case TimesOfDay.Window(LocalTime from, LocalTime to) -> {
                columns.put(NOTIFICATION.WINDOW_FROM, from);
                columns.put(NOTIFICATION.WINDOW_TO, to);
            }
        }
    }

    private static LocalDateTime stored(LocalDateTime local) {
        return local.truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDateTime[] stored(Collection<LocalDateTime> locals) {
        return locals.stream().map(ScheduleColumns::stored).toArray(LocalDateTime[]::new);
    }

    private static @Nullable String zone(Zoning zoning) {
        return switch (zoning) {
            case Zoning.Fixed(ZoneId zone) -> zone.getId();
            case Zoning.Floating() -> null;
        };
    }

    static Schedule in(Row row) {
        String kind = row.get(NOTIFICATION.SCHEDULE);
        return switch (kind) {
            case ONCE -> new Once(row.get(NOTIFICATION.LOCAL_START), zoning(row));
            case AFTER_DONE ->
                new AfterDone(
                        Spans.read(row.get(NOTIFICATION.AFTER_DONE)), row.get(NOTIFICATION.LOCAL_START), zoning(row));
            case RECURRING -> recurring(row);
            default -> throw new IllegalStateException("No schedule is called " + kind);
        };
    }

    private static Zoning zoning(Row row) {
        return Optional.ofNullable(row.get(NOTIFICATION.ZONE))
                .<Zoning>map(zone -> new Zoning.Fixed(ZoneId.of(zone)))
                .orElseGet(Zoning.Floating::new);
    }

    private static Recurring recurring(Row row) {
        return new Recurring(
                rule(row.get(NOTIFICATION.RRULE)),
                row.get(NOTIFICATION.LOCAL_START),
                zoning(row),
                times(row),
                OnDayOff.valueOf(row.get(NOTIFICATION.ON_DAY_OFF)),
                Exceptions.of(
                        Arrays.asList(row.get(NOTIFICATION.EXCEPT_TIMES)),
                        Arrays.asList(row.get(NOTIFICATION.EXCEPT_DAYS)),
                        Arrays.asList(row.get(NOTIFICATION.EXTRA_TIMES))),
                Optional.ofNullable(row.get(NOTIFICATION.LOCAL_LAST)));
    }

    /** UNTIL was written as a local time, for which no zone is asked. */
    private static Rule rule(String text) {
        return switch (RuleText.parse(text, ZoneOffset.UTC)) {
            case Parsed.Read(Rule rule) -> rule;
            case Parsed.Unreadable(String part, String reason) ->
                throw new IllegalStateException("The stored rule " + text + " is none: " + part + " " + reason);
        };
    }

    private static TimesOfDay times(Row row) {
        LocalTime[] times = row.get(NOTIFICATION.TIMES);
        LocalTime from = row.get(NOTIFICATION.WINDOW_FROM);
        if (times != null) {
            return TimesOfDay.At.each(Arrays.asList(times));
        }
        return from == null ? new TimesOfDay.AsRuled() : new TimesOfDay.Window(from, row.get(NOTIFICATION.WINDOW_TO));
    }
}
