package dev.pora.http.form;

import dev.pora.attention.Lateness;
import dev.pora.http.body.Fields;
import dev.pora.http.body.Kind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of something late, as callers read and write it. */
@Serdeable
@Schema(
        name = "Lateness",
        description = "What becomes of an occurrence that could not be told in time. Whatever the policy, missed"
                + " occurrences of a series never come one by one.")
public record LatenessForm(
        @Schema(
                description =
                        "fire_late: the latest missed one is told, with how late it is; skip: nothing late is told;"
                                + " coalesce: one message says how many were missed; expire: told late up to after",
                type = "string",
                allowableValues = {"fire_late", "skip", "coalesce", "expire"},
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "expire")
        String policy,

        @Schema(
                description = "With expire alone: how late at most, PT1M to 366 days (ISO 8601)",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "PT2H")
        @Nullable
        String after) {

    private static final Kind<Policy> POLICY = Kind.oneOf(Policy.values());
    private static final Kind<Duration> AFTER = Kind.lasting(Duration.ofMinutes(1), Duration.ofDays(366));

    private enum Policy {
        FIRE_LATE,
        SKIP,
        COALESCE,
        EXPIRE
    }

    public static LatenessForm of(Lateness lateness) {
        return switch (lateness) {
            case Lateness.FireLate() -> of(Policy.FIRE_LATE, null);
            case Lateness.Skip() -> of(Policy.SKIP, null);
            case Lateness.Coalesce() -> of(Policy.COALESCE, null);
            case Lateness.Expire(Duration after) -> of(Policy.EXPIRE, after.toString());
        };
    }

    private static LatenessForm of(Policy policy, @Nullable String after) {
        return new LatenessForm(policy.name().toLowerCase(Locale.ROOT), after);
    }

    /** Empty when that is wrong somewhere, which was noted. */
    public static Optional<Lateness> read(Fields fields) {
        Optional<Policy> policy = fields.required("policy", POLICY);
        boolean expires = policy.filter(Policy.EXPIRE::equals).isPresent();
        Optional<Duration> after = expires ? fields.required("after", AFTER) : fields.optional("after", AFTER);
        fields.onlyThese("policy", "after");
        if (policy.isPresent() && !expires && fields.has("after")) {
            fields.fault("after", "Only expire has a limit", "Leave it out");
        }
        return policy.flatMap(what -> lateness(what, after));
    }

    private static Optional<Lateness> lateness(Policy policy, Optional<Duration> after) {
        return switch (policy) {
            case FIRE_LATE -> Optional.of(new Lateness.FireLate());
            case SKIP -> Optional.of(new Lateness.Skip());
            case COALESCE -> Optional.of(new Lateness.Coalesce());
            case EXPIRE -> after.map(Lateness.Expire::new);
        };
    }
}
