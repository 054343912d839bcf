package dev.pora.http.form;

import dev.pora.attention.Attention;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.Tag;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How {@link NewNotification} is written; a change is merged into this form of what stands. */
@Serdeable
@Schema(
        name = "NewNotification",
        description = "Give at (with an offset, beside a zone, or floating), repeat, or afterDone.")
public record NotificationBody(
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
        Boolean urgent,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED),
                maxItems = 20,
                schema =
                        @Schema(
                                type = "string",
                                description = "By what it is found again: letters, digits and underscores",
                                example = "home"))
        @Nullable
        List<String> tags) {

    /** What could be sent to make it again. */
    public static NotificationBody of(Notification notification) {
        return of(
                notification.event(),
                notification.schedule(),
                notification.attention(),
                notification.content().tags());
    }

    /** What to send for one that is told by its owner's habits. */
    public static NotificationBody of(EventName event, Schedule schedule) {
        return of(event, schedule, Attention.usual(), Set.of());
    }

    private static NotificationBody of(EventName event, Schedule schedule, Attention attention, Set<Tag> tags) {
        Once once = schedule instanceof Once single ? single : null;
        Once local = once == null || once.zoning().equals(Zoning.EXACT) ? null : once;
        return new NotificationBody(
                event.value(),
                once == null ? null : at(once),
                local == null ? null : Clock.zone(local.zoning()),
                local == null ? null : local.floats(),
                schedule instanceof Recurring series ? Repeat.inOneForm(series) : null,
                schedule instanceof AfterDone rule ? AfterDoneForm.of(rule) : null,
                attention.lateness().map(LatenessForm::of).orElse(null),
                attention.preAlerts().stream().map(Span::text).toList(),
                attention.nag().map(NagForm::of).orElse(null),
                attention.urgent(),
                tags.stream().map(Tag::value).toList());
    }

    private static String at(Once once) {
        return once.zoning().equals(Zoning.EXACT)
                ? once.instant(ZoneOffset.UTC).toString()
                : once.at().toString();
    }
}
