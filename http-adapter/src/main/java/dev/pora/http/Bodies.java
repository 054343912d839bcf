package dev.pora.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small bodies: how they are read, and, as records for the description alone, how they are written. */
final class Bodies {
    private Bodies() {}

    /** Refuses a body with anything in it. */
    static void requireNothing(@Nullable String body) {
        Fields fields = Fields.ofOptional(body);
        fields.onlyThese();
        fields.refuseFaults();
    }

    /** The instant that is the only field of a body. */
    static Instant instant(byte[] body, String name) {
        Fields fields = Fields.of(body);
        Optional<Instant> instant = fields.required(name, Kind.INSTANT);
        fields.onlyThese(name);
        fields.refuseFaults();
        return instant.orElseThrow();
    }

    @Schema(name = "NotificationChange", description = "What to change, in the form of a new notification.")
    record Change(
            @Schema(description = "What to tell", example = "Pay the rent") @Nullable
            String event,

            @Schema(description = "A time with an offset, or a local one", example = "2030-05-31T18:00") @Nullable
            String at,

            @Schema(description = "The clock of a local at", example = "Europe/Moscow") @Nullable
            String zone,

            @Schema(description = "Whether a local at follows the user") @Nullable
            Boolean floating,

            @Schema(description = "Fields to change, or a whole new rule") @Nullable
            Repeat repeat,

            @Schema(description = "Fields to change, or a whole new schedule") @Nullable
            AfterDoneForm afterDone,

            @Schema(description = "null for the user's own") @Nullable
            LatenessForm lateness,

            @ArraySchema(schema = @Schema(type = "string", example = "PT1H")) @Nullable
            List<String> preAlerts,

            @Schema(description = "null for told once") @Nullable
            NagForm nag,

            @Schema(description = "Whether it is told in quiet hours too") @Nullable
            Boolean urgent) {}

    @Schema(name = "Done", description = "May be left out.")
    record Done(
            @Schema(description = "Which one; the latest that was told, else the next, when absent") @Nullable
            OffsetDateTime occurrence) {}

    @Schema(name = "Snooze", description = "Give until, or for.")
    record Snooze(
            @Schema(description = "Which one; the latest that was told, else the next, when absent") @Nullable
            OffsetDateTime occurrence,

            @Schema(description = "When it comes again") @Nullable
            OffsetDateTime until,

            @Schema(name = "for", description = "How long from now, PT1M to 366 days (ISO 8601)", example = "PT10M")
            @Nullable
            String pause) {}

    @Schema(name = "Move")
    record Move(
            @Schema(description = "When the next occurrence comes instead")
            OffsetDateTime to) {}

    @Schema(name = "End")
    record End(
            @Schema(description = "Nothing is due after this")
            OffsetDateTime after) {}

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
