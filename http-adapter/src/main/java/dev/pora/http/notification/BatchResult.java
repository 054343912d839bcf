package dev.pora.http.notification;

import dev.pora.http.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one notification of a batch. */
@Serdeable
@Schema(description = "What became of one notification of a batch.")
record BatchResult(
        @Schema(description = "As if it had been sent alone", example = "201")
        int status,

        @Schema(description = "As it is scheduled; absent when it was refused") @Nullable
        NotificationAnswer notification,

        @Schema(description = "Why it was refused, with paths inside it; absent when it is scheduled") @Nullable
        Problem problem) {
    private static final int CREATED = 201;

    static BatchResult made(NotificationAnswer notification) {
        return new BatchResult(CREATED, notification, null);
    }

    static BatchResult refused(Problem problem) {
        return new BatchResult(problem.status(), null, problem);
    }
}
