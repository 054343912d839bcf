package dev.pora.http.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details as RFC 9457 has them, with all that was wrong at once. */
@Serdeable
@Schema(name = "Problem", description = "What went wrong (RFC 9457), sent as application/problem+json.")
public record Problem(
        @Schema(description = "What kind of problem, explained on that page", example = "/api/problems#invalid")
        String type,

        @Schema(example = "The request says something impossible")
        String title,

        @Schema(example = "422") int status,

        @Schema(example = "One place of the request is wrong.")
        String detail,

        @Schema(description = "The path that was asked for", example = "/api/v1/users/42/notifications")
        String instance,

        @Schema(
                description = "Which reason of this type it is; absent when the type says it all",
                example = "nothing-ahead")
        @Nullable
        String code,

        @Schema(description = "What to quote when you report it; with status 500 only") @Nullable
        String reference,

        @Schema(description = "Every place that was wrong; absent when no place is to blame") @Nullable
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status().getCode(), detail, instance, null, null, null);
    }

    public static Problem of(Refused refused, String instance) {
        return of(refused.type(), refused.detail(), instance)
                .blaming(refused.faults())
                .coded(refused.code());
    }

    public Problem blaming(List<Fault> faults) {
        return new Problem(
                type, title, status, detail, instance, code, reference, faults.isEmpty() ? null : List.copyOf(faults));
    }

    Problem quoting(String newReference) {
        return new Problem(type, title, status, detail, instance, code, newReference, errors);
    }

    /** Unchanged by an empty code. */
    Problem coded(String newCode) {
        return newCode.isEmpty()
                ? this
                : new Problem(type, title, status, detail, instance, newCode, reference, errors);
    }
}
