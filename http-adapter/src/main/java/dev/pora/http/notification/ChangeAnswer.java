package dev.pora.http.notification;

import dev.pora.http.retry.Tagged;
import dev.pora.notification.Changed;
import dev.pora.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A change that was made. */
@Serdeable
@Schema(name = "Change", description = "The change is made, and can be taken back once within 10 minutes.")
record ChangeAnswer(
        @Schema(description = "As it stands now") NotificationAnswer notification,

        @Schema(description = "Takes the change back: POST it to /users/{telegramId}/undo/{undo}", example = "93")
        String undo,

        @Schema(
                description = "Whether a message of it, as it was before, had left already: that one arrives",
                example = "false")
        boolean beingSent)
        implements Tagged {

    @Override
    public Object seen() {
        return notification;
    }

    static ChangeAnswer of(Changed.Made made, User user) {
        return new ChangeAnswer(
                NotificationAnswer.of(made.notification(), made.next(), user),
                Long.toString(made.undo().value()),
                made.beingSent());
    }
}
