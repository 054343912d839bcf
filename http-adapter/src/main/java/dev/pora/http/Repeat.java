package dev.pora.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Zoning;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rule that repeats, as callers read and write it. */
@Serdeable
@Schema(name = "Repeat", description = "A rule that repeats. Give a zone, or floating: true.")
record Repeat(
        @Schema(
                type = "string",
                allowableValues = {"minutely", "hourly", "daily", "weekly", "monthly", "yearly"},
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "weekly")
        String frequency,

        @Schema(
                description = "How many of these units lie between two occurrences; 1 when absent",
                minimum = "1",
                maximum = "1000",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "1")
        int interval,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                schema =
                        @Schema(
                                type = "string",
                                description = "For daily and weekly rules: the days that count",
                                allowableValues = {
                                    "monday",
                                    "tuesday",
                                    "wednesday",
                                    "thursday",
                                    "friday",
                                    "saturday",
                                    "sunday"
                                },
                                example = "friday"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> weekdays,

        @Schema(
                description = "Local date and time from which the rule counts. A time inside a spring-forward gap fires"
                        + " when the gap ends, one that comes twice at the first.",
                type = "string",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "2030-05-31T18:00")
        String start,

        @Schema(
                description = "The IANA zone that the rule is bound to",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "Europe/Moscow")
        @Nullable
        String zone,

        @Schema(
                description = "Whether the rule follows the zone of its user",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "false")
        boolean floating) {

    static Repeat of(Recurring recurring) {
        ZoneId zone = recurring.zoning() instanceof Zoning.Fixed(ZoneId fixed) ? fixed : null;
        return new Repeat(
                recurring.rule().frequency().name().toLowerCase(Locale.ROOT),
                recurring.rule().interval(),
                recurring.rule().weekdays().stream()
                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                        .toList(),
                recurring.start().toString(),
                zone == null ? null : zone.getId(),
                zone == null);
    }
}
