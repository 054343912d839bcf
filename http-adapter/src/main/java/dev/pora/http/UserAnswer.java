package dev.pora.http;

import dev.pora.user.User;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A user as callers see them. */
@Serdeable
@Schema(name = "User", description = "A person who is reminded.")
record UserAnswer(
        @Schema(description = "The id at Telegram", example = "42")
        long telegramId,

        @Schema(description = "IANA time zone; absent while unknown", example = "Europe/Moscow") @Nullable
        String zone,

        @Schema(
                type = "string",
                allowableValues = {"ru", "en"},
                example = "ru")
        String language) {

    static UserAnswer of(User user) {
        return new UserAnswer(
                user.telegramId().value(),
                user.zone().map(ZoneId::getId).orElse(null),
                user.language().tag());
    }
}
