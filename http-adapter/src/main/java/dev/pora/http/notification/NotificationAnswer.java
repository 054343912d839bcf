package dev.pora.http.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.attention.Attention;
import dev.pora.http.form.AfterDoneForm;
import dev.pora.http.form.Clock;
import dev.pora.http.form.LatenessForm;
import dev.pora.http.form.NagForm;
import dev.pora.http.form.Repeat;
import dev.pora.http.retry.Tagged;
import dev.pora.notification.Notification;
import dev.pora.notification.Tag;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.schedule.Zoning;
import dev.pora.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A notification as callers see it. */
@Serdeable
@Schema(name = "Notification", description = "What a user is told, when, and how insistently.")
record NotificationAnswer(
        @Schema(description = "Opaque; known to its user only", example = "17")
        String id,

        @Schema(description = "What to tell", example = "Pay the rent")
        String event,

        @Schema(
                description =
                        "active: something is due; waiting: it was told, and the next counts from when it is done;"
                                + " paused: by a caller or its user; unreachable: its user cannot be reached and it waits for"
                                + " them; parked: it could not be told; finished: everything was told, done or skipped",
                type = "string",
                allowableValues = {"active", "waiting", "paused", "unreachable", "parked", "finished"},
                example = "active")
        String state,

        @Schema(description = "The next time it is told, in UTC; absent when nothing is due") @Nullable
        Instant next,

        @Schema(description = "The instant of one that is due once, in UTC") @Nullable
        Instant at,

        @Schema(description = "The local date and time of at, where it was given as one", example = "2030-05-31T09:00")
        @Nullable
        String local,

        @Schema(description = "The IANA zone in which local is read", example = "Europe/Moscow") @Nullable
        String zone,

        @Schema(description = "Whether local is read wherever the user is then; absent without it") @Nullable
        Boolean floating,

        @Schema(description = "The rule of one that repeats") @Nullable
        Repeat repeat,

        @Schema(description = "The schedule of one that counts from when it was done") @Nullable
        AfterDoneForm afterDone,

        @Schema(description = "Absent where the user's own applies") @Nullable
        LatenessForm lateness,

        @ArraySchema(
                schema =
                        @Schema(
                                type = "string",
                                description = "How long before each occurrence it is announced",
                                example = "PT1H"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> preAlerts,

        @Schema(description = "Absent for one that is told once") @Nullable
        NagForm nag,

        @Schema(description = "Whether it is told in quiet hours too", example = "false")
        boolean urgent,

        @ArraySchema(schema = @Schema(type = "string", description = "By what it is found again", example = "home"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> tags)
        implements Tagged {

    @Override
    public Object seen() {
        return this;
    }

    static NotificationAnswer of(Notification notification, Optional<Instant> next, User user) {
        Schedule schedule = notification.schedule();
        Attention attention = notification.attention();
        Once once = schedule instanceof Once single ? single : null;
        Once local = once == null || once.zoning().equals(Zoning.EXACT) ? null : once;
        return new NotificationAnswer(
                Long.toString(notification.id().value()),
                notification.event().value(),
                notification.state().name().toLowerCase(Locale.ROOT),
                next.orElse(null),
                once == null ? null : once.instant(user.zoneOrUtc()),
                local == null ? null : local.at().toString(),
                local == null ? null : Clock.zone(local.zoning()),
                local == null ? null : local.floats(),
                schedule instanceof Recurring series ? Repeat.of(series) : null,
                schedule instanceof AfterDone rule ? AfterDoneForm.of(rule) : null,
                attention.lateness().map(LatenessForm::of).orElse(null),
                attention.preAlerts().stream().map(Span::text).toList(),
                attention.nag().map(NagForm::of).orElse(null),
                attention.urgent(),
                notification.content().tags().stream().map(Tag::value).toList());
    }
}
