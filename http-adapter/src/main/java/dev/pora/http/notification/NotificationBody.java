package dev.pora.http.notification;

import dev.pora.attention.Attention;
import dev.pora.http.form.AfterDoneForm;
import dev.pora.http.form.Clock;
import dev.pora.http.form.LatenessForm;
import dev.pora.http.form.NagForm;
import dev.pora.http.form.Repeat;
import dev.pora.notification.Notification;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How {@link NewNotification} is written; a change is merged into this form of what stands. */
@Serdeable
@Schema(
        name = "NewNotification",
        description = "Give at (with an offset, beside a zone, or floating), repeat, or afterDone.")
record NotificationBody(
        @Schema(
                description = "What to tell, 1 to 4096 characters",
                minLength = 1,
                maxLength = 4096,
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "Pay the rent")
        String event,

        @Schema(
                description = "RFC 3339 with an offset, or a local date and time beside a zone or floating: true",
                example = "2030-05-31T18:00:00+03:00")
        @Nullable
        String at,

        @Schema(description = "IANA time zone of a local at", example = "Europe/Moscow") @Nullable
        String zone,

        @Schema(description = "Whether a local at is read wherever the user is then") @Nullable
        Boolean floating,

        @Nullable Repeat repeat,

        @Nullable AfterDoneForm afterDone,

        @Schema(description = "Absent or null: the user's own") @Nullable
        LatenessForm lateness,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                maxItems = 20,
                schema =
                        @Schema(
                                type = "string",
                                description = "How long before each occurrence it is announced",
                                example = "PT1H"))
        @Nullable
        List<String> preAlerts,

        @Schema(description = "Absent or null: told once") @Nullable
        NagForm nag,

        @Schema(description = "Whether it is told in quiet hours too; false when absent") @Nullable
        Boolean urgent) {

    /** What could be sent to make it again. */
    static NotificationBody of(Notification notification) {
        Schedule schedule = notification.schedule();
        Attention attention = notification.attention();
        Once once = schedule instanceof Once single ? single : null;
        Once local = once == null || once.zoning().equals(Zoning.EXACT) ? null : once;
        return new NotificationBody(
                notification.event().value(),
                once == null ? null : at(once),
                local == null ? null : Clock.zone(local.zoning()),
                local == null ? null : local.floats(),
                schedule instanceof Recurring series ? Repeat.inOneForm(series) : null,
                schedule instanceof AfterDone rule ? AfterDoneForm.of(rule) : null,
                attention.lateness().map(LatenessForm::of).orElse(null),
                attention.preAlerts().stream().map(Span::text).toList(),
                attention.nag().map(NagForm::of).orElse(null),
                attention.urgent());
    }

    private static String at(Once once) {
        return once.zoning().equals(Zoning.EXACT)
                ? once.instant(ZoneOffset.UTC).toString()
                : once.at().toString();
    }
}
