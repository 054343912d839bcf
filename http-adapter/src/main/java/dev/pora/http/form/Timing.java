package dev.pora.http.form;

import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Optional;

/** Reads when a notification is due: {@code at}, {@code repeat} or {@code afterDone}. */
public final class Timing {
    private Timing() {}

    /**
     * Empty when that is wrong somewhere, which was noted in {@code fields}.
     *
     * @param home where the user lives
     */
    public static Optional<Schedule> read(Fields fields, ZoneId home) {
        if (fields.has("repeat")) {
            refuse(fields, "afterDone", "A notification repeats by a rule or from when it was done, not both");
            refuseSingle(fields, "repeat");
            return fields.nested("repeat", inside -> Repetition.read(inside, home));
        }
        if (fields.has("afterDone")) {
            refuseSingle(fields, "afterDone");
            return fields.nested("afterDone", Timing::afterDone);
        }
        return once(fields);
    }

    private static void refuseSingle(Fields fields, String name) {
        refuse(fields, "at", "A notification is due at one time or repeats, not both");
        refuse(fields, "zone", "The zone of a repetition stands inside " + name);
        refuse(fields, "floating", "Whether a repetition floats stands inside " + name);
    }

    private static void refuse(Fields fields, String name, String wrong) {
        if (fields.has(name)) {
            fields.fault(name, wrong, "Leave it out");
        }
    }

    private static Optional<Schedule> once(Fields fields) {
        Optional<Temporal> at = fields.required("at", Kind.TIME);
        if (at.isPresent() && at.get() instanceof OffsetDateTime exact) {
            refuse(fields, "zone", "The time has an offset already");
            refuse(fields, "floating", "The time has an offset already");
            return Optional.of(new Once(exact.toInstant()));
        }
        if (at.isPresent() && at.get() instanceof LocalDateTime local) {
            return Clock.read(fields).map(zoning -> new Once(local, zoning));
        }
        return Optional.empty();
    }

    private static Optional<Schedule> afterDone(Fields fields) {
        Optional<Span> gap = fields.required("gap", Kind.SPAN);
        Optional<LocalDateTime> first = fields.required("first", Kind.LOCAL_TIME);
        Optional<Zoning> zoning = Clock.read(fields);
        fields.onlyThese("gap", "first", "zone", "floating");
        if (gap.filter(Span::isElapsed).isPresent()
                && zoning.filter(Zoning.Floating.class::isInstance).isPresent()) {
            fields.fault("floating", Clock.NO_CLOCK, "A zone, in which first is read");
        }
        return gap.flatMap(pause -> first.flatMap(next -> zoning.map(whose -> new AfterDone(pause, next, whose))));
    }
}
