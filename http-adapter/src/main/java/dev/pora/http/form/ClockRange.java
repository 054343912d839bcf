package dev.pora.http.form;

import dev.pora.attention.QuietHours;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import dev.pora.schedule.TimesOfDay;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.Optional;

/** Two different times of day, as callers read and write them. */
@Serdeable
@Schema(name = "ClockRange", description = "From one time of day to another; across midnight when to is the earlier.")
public record ClockRange(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "09:00")
        String from,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "18:00")
        String to) {

    public static ClockRange of(TimesOfDay.Window window) {
        return new ClockRange(window.from().toString(), window.to().toString());
    }

    public static ClockRange of(QuietHours hours) {
        return new ClockRange(hours.from().toString(), hours.to().toString());
    }

    /** Empty when that is wrong somewhere, which was noted. */
    public static Optional<ClockRange> read(Fields fields) {
        Optional<LocalTime> from = fields.required("from", Kind.TIME_OF_DAY);
        Optional<LocalTime> to = fields.required("to", Kind.TIME_OF_DAY);
        fields.onlyThese("from", "to");
        if (from.isPresent() && from.equals(to)) {
            fields.fault("to", "This is the time at which it begins", "Another time of day");
            return Optional.empty();
        }
        return from.flatMap(begin -> to.map(end -> new ClockRange(begin.toString(), end.toString())));
    }

    public LocalTime start() {
        return LocalTime.parse(from);
    }

    public LocalTime end() {
        return LocalTime.parse(to);
    }
}
