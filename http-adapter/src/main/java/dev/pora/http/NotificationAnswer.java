package dev.pora.http;

import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A notification as callers see it. */
@Serdeable
@Schema(name = "Notification", description = "What a user is told, and when.")
record NotificationAnswer(
        @Schema(description = "Opaque; known to its user only", example = "17")
        String id,

        @Schema(description = "What to tell", example = "Pay the rent")
        String event,

        @Schema(
                description = "active: something is due; paused: the user cannot be reached; parked: it could not be"
                        + " told; finished: everything was told",
                type = "string",
                allowableValues = {"active", "paused", "parked", "finished"},
                example = "active")
        String state,

        @Schema(description = "The next time it is told, in UTC; absent when nothing is due") @Nullable
        Instant next,

        @Schema(description = "The instant of one that is due once, in UTC") @Nullable
        Instant at,

        @Schema(description = "The rule of one that repeats") @Nullable
        Repeat repeat) {

    static NotificationAnswer of(Notification notification, Optional<Instant> next) {
        return new NotificationAnswer(
                Long.toString(notification.id().value()),
                notification.event().value(),
                notification.state().name().toLowerCase(Locale.ROOT),
                next.orElse(null),
                notification.schedule() instanceof Once(Instant at) ? at : null,
                notification.schedule() instanceof Recurring recurring ? Repeat.of(recurring) : null);
    }
}
