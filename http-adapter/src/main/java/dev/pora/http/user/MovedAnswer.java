package dev.pora.http.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Relocating.Relocated;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;

/** What a change of the zone meant for a user's notifications. */
@Serdeable
@Schema(name = "Moved", description = "What a change of the zone meant for the user's notifications.")
record MovedAnswer(
        @Schema(description = "The zone that was left", example = "Europe/Moscow")
        String from,

        @Schema(description = "How many floating ones followed", example = "3")
        int followed,

        @Schema(description = "How many stayed bound to the zone that was left; rebind moves them", example = "2")
        int bound,

        @ArraySchema(schema = @Schema(type = "string", description = "The ids of those", example = "17"))
        @JsonInclude(JsonInclude.Include.ALWAYS)
        List<String> boundIds) {
    static MovedAnswer of(ZoneId from, Relocated relocated) {
        return new MovedAnswer(
                from.getId(),
                relocated.following().size(),
                relocated.bound().size(),
                relocated.bound().stream()
                        .map(NotificationId::value)
                        .map(Object::toString)
                        .toList());
    }
}
