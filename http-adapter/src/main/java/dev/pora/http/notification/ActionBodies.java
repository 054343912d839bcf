package dev.pora.http.notification;

import dev.pora.http.form.AfterDoneForm;
import dev.pora.http.form.LatenessForm;
import dev.pora.http.form.NagForm;
import dev.pora.http.form.Repeat;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What actions take, as the description shows it. */
final class ActionBodies {
    private ActionBodies() {}

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
            Boolean urgent,

            @ArraySchema(schema = @Schema(type = "string", example = "home")) @Nullable
            List<String> tags) {}

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
}
