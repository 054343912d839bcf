package dev.pora.http;

import dev.pora.notification.NotificationId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a notification that was deleted. */
@Serdeable
@Schema(name = "Deletion", description = "The notification is gone.")
record Deletion(
        @Schema(example = "17") String id,

        @Schema(
                description = "Whether one message of it had left already: that one arrives, nothing after it",
                example = "false")
        boolean messageOnItsWay) {
    static Deletion of(NotificationId id, boolean messageOnItsWay) {
        return new Deletion(Long.toString(id.value()), messageOnItsWay);
    }
}
