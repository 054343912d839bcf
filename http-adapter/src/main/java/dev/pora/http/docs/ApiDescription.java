package dev.pora.http.docs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The head of the generated description. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Pora",
                        version = "1",
                        description = "Schedules notifications for people who use the bot. Every error is"
                                + " application/problem+json (RFC 9457).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "token"),
        tags = {
            @Tag(name = "users", description = "People, by their id at Telegram"),
            @Tag(name = "notifications", description = "What a user is told, and when"),
            @Tag(name = "actions", description = "What can be done to a notification, and taken back"),
            @Tag(name = "webhook", description = "Where Telegram pushes updates to")
        })
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token from pora token create")
final class ApiDescription {
    private ApiDescription() {}
}
