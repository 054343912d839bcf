package dev.pora.http;

import dev.pora.schedule.Frequency;
import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurrence;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.Set;

/** Reads when a notification is due: {@code at}, or {@code repeat}. */
final class Timing {
    private static final int MOST_UNITS = 1000;

    private Timing() {}

    /** Empty when that is wrong somewhere, which was noted in {@code fields}. */
    static Optional<Schedule> read(Fields fields) {
        if (!fields.has("repeat")) {
            return once(fields);
        }
        refuse(fields, "at", "A notification is due at one time or repeats, not both");
        refuse(fields, "zone", "A zone of a repetition stands inside repeat");
        return fields.nested("repeat", Timing::recurring);
    }

    private static void refuse(Fields fields, String name, String wrong) {
        if (fields.has(name)) {
            fields.fault(name, wrong, "Leave it out");
        }
    }

    private static Optional<Schedule> once(Fields fields) {
        Optional<ZoneId> zone = fields.optional("zone", Kind.ZONE);
        return fields.required("at", Kind.TIME).flatMap(at -> once(fields, at, zone));
    }

    private static Optional<Schedule> once(Fields fields, Temporal at, Optional<ZoneId> zone) {
        if (at instanceof OffsetDateTime exact) {
            refuse(fields, "zone", "The time has an offset already");
            return Optional.of(new Once(exact.toInstant()));
        }
        if (!fields.has("zone")) {
            fields.fault("zone", "A time without an offset needs a zone", Kind.ZONE.expected());
        }
        return zone.map(in -> new Once(LocalTimes.instantOf((LocalDateTime) at, in)));
    }

    private static Optional<Schedule> recurring(Fields fields) {
        Optional<Recurrence> rule = rule(fields);
        Optional<LocalDateTime> start = fields.required("start", Kind.LOCAL_TIME);
        Optional<Zoning> zoning = zoning(fields);
        fields.onlyThese("frequency", "interval", "weekdays", "start", "zone", "floating");
        return rule.flatMap(what -> start.flatMap(from -> zoning.map(whose -> new Recurring(what, from, whose))));
    }

    private static Optional<Recurrence> rule(Fields fields) {
        Optional<Frequency> frequency = fields.required("frequency", Kind.FREQUENCY);
        int interval = fields.optional("interval", Kind.between(1, MOST_UNITS)).orElse(1);
        Set<DayOfWeek> weekdays = fields.optional("weekdays", Kind.WEEKDAYS).orElse(Set.of());
        return frequency.flatMap(unit -> rule(fields, unit, interval, weekdays));
    }

    private static Optional<Recurrence> rule(Fields fields, Frequency unit, int interval, Set<DayOfWeek> weekdays) {
        if (!weekdays.isEmpty() && unit != Frequency.DAILY && unit != Frequency.WEEKLY) {
            fields.fault("weekdays", "Weekdays narrow a daily or a weekly rule only", "Leave them out");
            return Optional.empty();
        }
        return Optional.of(new Recurrence(unit, interval, weekdays));
    }

    private static Optional<Zoning> zoning(Fields fields) {
        Optional<ZoneId> zone = fields.optional("zone", Kind.ZONE);
        boolean floating = fields.optional("floating", Kind.FLAG).orElse(false);
        if (floating == fields.has("zone")) {
            fields.fault(
                    "zone",
                    "A repetition is bound to a zone or floats with its user",
                    Kind.ZONE.expected() + ", or \"floating\": true");
            return Optional.empty();
        }
        return floating ? Optional.of(new Zoning.Floating()) : zone.map(Zoning.Fixed::new);
    }
}
