package dev.pora.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How {@link NewNotification} is written; it is here for the description alone. */
@Schema(name = "NewNotification", description = "Give at (with an offset, or beside a zone), or repeat.")
record NewNotificationBody(
        @Schema(
                description = "What to tell, 1 to 4096 characters",
                minLength = 1,
                maxLength = 4096,
                example = "Pay the rent")
        String event,

        @Schema(
                description = "RFC 3339 with an offset, or a local date and time beside a zone",
                example = "2030-05-31T18:00:00+03:00")
        @Nullable
        String at,

        @Schema(description = "IANA time zone of a local at", example = "Europe/Moscow") @Nullable
        String zone,

        @Nullable Repeat repeat) {}
