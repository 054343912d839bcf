package dev.pora.http.user;

import dev.pora.http.form.ClockRange;
import dev.pora.http.form.DayPartsForm;
import dev.pora.http.form.LatenessForm;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users are made of, as the description shows it. */
final class UserBodies {
    private UserBodies() {}

    @Schema(name = "Rebind")
    record Rebind(
            @Schema(description = "The zone that is left", example = "Europe/Moscow")
            String from,

            @Schema(description = "The zone to bind to, with the same times of day", example = "Asia/Tokyo")
            String to) {}

    @Schema(name = "UserChange", description = "What to set; what is absent stays, or is unknown for a new user.")
    record Person(
            @Schema(description = "IANA time zone. Floating notifications follow it.", example = "Europe/Moscow")
            @Nullable
            String zone,

            @Schema(
                    type = "string",
                    description = "Language of the messages; en for a new user when absent",
                    allowableValues = {"ru", "en"},
                    example = "ru")
            @Nullable
            String language,

            @Schema(description = "For notifications without a policy of their own; null for fire_late") @Nullable
            LatenessForm lateness,

            @Schema(description = "When nothing is told but what is urgent; null for never") @Nullable
            ClockRange quietHours,

            @Schema(
                    description = "Whose public holidays are days off, by ISO 3166-1; null for weekends alone",
                    example = "RU")
            @Nullable
            String country,

            @ArraySchema(
                    maxItems = 366,
                    schema = @Schema(type = "string", format = "date", description = "Days off beside the country's"))
            @Nullable
            List<String> daysOff,

            @ArraySchema(
                    maxItems = 366,
                    schema =
                            @Schema(
                                    type = "string",
                                    format = "date",
                                    description = "Days worked whatever the country says"))
            @Nullable
            List<String> workingDays,

            @Schema(
                    description = "When they are told each day what it brings, in private; null for never",
                    example = "08:00")
            @Nullable
            String digest,

            @Schema(
                    description = "When something is due on a date with no time of day; null for 09:00",
                    example = "09:00")
            @Nullable
            String defaultTime,

            @Schema(description = "The parts to change; null for the usual times of all") @Nullable
            DayPartsForm dayParts,

            @Schema(
                    type = "string",
                    description = "The day on which a week begins; null for monday",
                    allowableValues = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
                    example = "monday")
            @Nullable
            String weekStart,

            @Schema(
                    type = "string",
                    description = "How 3/4 is read; null to go by the zone",
                    allowableValues = {"day_first", "month_first"},
                    example = "day_first")
            @Nullable
            String dateOrder) {}
}
