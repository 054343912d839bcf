package dev.pora.http.form;

import dev.pora.attention.Nag;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How something is told again and again, as callers read and write it. */
@Serdeable
@Schema(
        name = "Nag",
        description =
                "Tells an occurrence again until it is done, put off or followed by the next, and never beyond the"
                        + " end of the day.")
public record NagForm(
        @Schema(
                description = "From one telling to the next, PT1M to PT24H (ISO 8601)",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "PT10M")
        String every,

        @Schema(
                description = "How many times after the first telling",
                minimum = "1",
                maximum = "100",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "5")
        int times) {
    public static NagForm of(Nag nag) {
        return new NagForm(nag.every().toString(), nag.times());
    }
}
