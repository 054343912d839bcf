package dev.pora.http.notification;

import dev.pora.notification.Changed;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a notification that was deleted. */
@Serdeable
@Schema(name = "Deletion", description = "The notification is gone, and can be brought back once within 10 minutes.")
record Deletion(
        @Schema(example = "17") String id,

        @Schema(
                description = "Whether one message of it had left already: that one arrives, nothing after it",
                example = "false")
        boolean messageOnItsWay,

        @Schema(description = "Brings it back: POST it to /users/{telegramId}/undo/{undo}", example = "93")
        String undo) {
    static Deletion of(Changed.Made made) {
        return new Deletion(
                Long.toString(made.notification().id().value()),
                made.beingSent(),
                Long.toString(made.undo().value()));
    }
}
