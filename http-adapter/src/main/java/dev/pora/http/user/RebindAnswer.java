package dev.pora.http.user;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What was moved from one zone to another. */
@Serdeable
@Schema(name = "Rebound", description = "What was bound to one zone is bound to another, with the same times of day.")
record RebindAnswer(
        @Schema(description = "How many notifications", example = "2")
        int rebound) {}
