package dev.pora.http;

import dev.pora.user.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Optional;

/** What a caller says of a user. */
@Schema(name = "UserChange", description = "What to set; what is absent stays, or is unknown for a new user.")
record UserChange(
        @Schema(
                type = "string",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "IANA time zone. Floating notifications follow it.",
                example = "Europe/Moscow")
        Optional<ZoneId> zone,

        @Schema(
                type = "string",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Language of the messages; en for a new user when absent",
                allowableValues = {"ru", "en"},
                example = "ru")
        Optional<Language> language) {

    static UserChange read(byte[] body) {
        Fields fields = Fields.of(body);
        UserChange change =
                new UserChange(fields.optional("zone", Kind.ZONE), fields.optional("language", Kind.LANGUAGE));
        fields.onlyThese("zone", "language");
        fields.refuseFaults();
        return change;
    }
}
