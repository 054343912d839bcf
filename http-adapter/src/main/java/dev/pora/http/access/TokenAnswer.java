package dev.pora.http.access;

import dev.pora.access.Token;
import dev.pora.user.TelegramId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of a caller, without its secret. */
@Serdeable
@Schema(name = "Token", description = "What the token opens that came with the request.")
record TokenAnswer(
        @Schema(example = "3") String id,

        @Schema(description = "What it is for", example = "backup script")
        String name,

        @ArraySchema(
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"read", "write", "admin"},
                                description = "admin allows everything",
                                example = "read"))
        List<String> scopes,

        @Schema(
                description = "The Telegram id of the only user whose data it opens; absent for everybody's",
                example = "42")
        @Nullable
        Long telegramId,

        @Schema(example = "2030-01-01T00:00:00Z") Instant createdAt,

        @Schema(description = "From when it opens nothing any more; absent for never") @Nullable
        Instant expiresAt) {

    static TokenAnswer of(Token token, Optional<TelegramId> user) {
        return new TokenAnswer(
                Long.toString(token.id()),
                token.name(),
                token.rights().scopes().stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .toList(),
                user.map(TelegramId::value).orElse(null),
                token.createdAt(),
                token.expiresAt().orElse(null));
    }
}
