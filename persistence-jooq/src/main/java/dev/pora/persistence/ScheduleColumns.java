package dev.pora.persistence;

import static dev.pora.persistence.generated.Tables.NOTIFICATION;

import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A schedule as the columns of its notification. */
record ScheduleColumns(
        String kind,
        @Nullable String rrule,
        LocalDateTime localStart,
        @Nullable String zone) {
    private static final String ONCE = "ONCE";
    private static final String RECURRING = "RECURRING";
    private static final String UTC = "UTC";

    static ScheduleColumns of(Schedule schedule) {
        return switch (schedule) {
            case Once(var at) ->
                new ScheduleColumns(ONCE, null, LocalDateTime.ofInstant(StoreClock.stored(at), ZoneOffset.UTC), UTC);
            case Recurring(var rule, var start, var zoning) ->
                new ScheduleColumns(RECURRING, Rrule.of(rule), start.truncatedTo(ChronoUnit.MICROS), zone(zoning));
        };
    }

    private static @Nullable String zone(Zoning zoning) {
        return switch (zoning) {
            case Zoning.Fixed(var zone) -> zone.getId();
            case Zoning.Floating _ -> null;
        };
    }

    static ScheduleColumns in(Record row) {
        return new ScheduleColumns(
                row.get(NOTIFICATION.SCHEDULE),
                row.get(NOTIFICATION.RRULE),
                row.get(NOTIFICATION.LOCAL_START),
                row.get(NOTIFICATION.ZONE));
    }

    Schedule schedule() {
        return rrule == null
                ? new Once(localStart.toInstant(ZoneOffset.UTC))
                : new Recurring(Rrule.read(rrule), localStart, zoning());
    }

    private Zoning zoning() {
        return zone == null ? new Zoning.Floating() : new Zoning.Fixed(ZoneId.of(zone));
    }

    Map<Field<?>, @Nullable Object> columns() {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(NOTIFICATION.SCHEDULE, kind);
        columns.put(NOTIFICATION.RRULE, rrule);
        columns.put(NOTIFICATION.LOCAL_START, localStart);
        columns.put(NOTIFICATION.ZONE, zone);
        return columns;
    }
}
